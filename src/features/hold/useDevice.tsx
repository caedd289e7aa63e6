import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Cue } from './cues.ts';
import { connectDevice, instant, type Device } from './device.ts';
import { everyFrame } from './loop.ts';
import type { Press } from './player.ts';
import { newSession, type Session } from './session.ts';
import type { Cueing } from './settings.ts';
import type { Segment } from './timeline.ts';
import { view, type View } from './view.ts';

/** What differs from the last picture; the fill is painted apart, since it moves with every frame. */
function pictureOf({ phase, segment, canEase, canReport, canExtend, noted, tip }: View): string {
  return [phase, segment?.start, canEase, canReport, canExtend, noted, tip].join();
}

function secondsOf({ remaining, left }: View): string {
  return [remaining, left].map((ms) => Math.ceil(ms / 1000)).join();
}

interface Wishes {
  /** What a start begins; taken up while nothing is under way. */
  plan: readonly Segment[];
  cueing: Cueing;
  spoken: (cue: Cue) => string | undefined;
  /** Called every frame with the present view. */
  paint: (now: View) => void;
  /** Shows a new second by itself; without it everything is rendered anew. */
  second?: (now: View) => void;
}

/** A session on this browser's clocks, sound and screen, shown as it goes. */
export function useDevice(wishes: Wishes) {
  const [awake, setAwake] = useState(false);
  const [live, setLive] = useState(false);
  const [, setPicture] = useState('');
  const device = useRef<Device>();
  const shown = useRef('');
  const current = useRef(wishes);
  current.current = wishes;

  function session(): Session {
    return device.current?.player.session() ?? newSession(current.current.plan);
  }

  function look(): View {
    return view(session(), device.current ? instant() : 0);
  }

  function refresh() {
    const now = look();
    const { paint, second } = current.current;
    paint(now);
    const [picture, seconds] = [pictureOf(now), secondsOf(now)];
    if (!second) return setPicture(`${picture} ${seconds}`);
    setPicture(picture);
    if (seconds === shown.current) return;
    shown.current = seconds;
    second(now);
  }

  // At once, not after the next paint: the buttons answer from the moment they are awake.
  useLayoutEffect(() => {
    const made = connectDevice({
      plan: current.current.plan,
      cueing: () => current.current.cueing,
      spoken: (cue) => current.current.spoken(cue),
      onAwake: setAwake,
    });
    device.current = made;
    setLive(true);

    const turn = () => (document.hidden ? made.player.hide() : made.player.show());
    // Whatever silenced the audio clock, the next tap anywhere may wake it.
    const wake = () => look().phase !== 'idle' && made.sound.unlock();
    document.addEventListener('visibilitychange', turn);
    document.addEventListener('click', wake);
    document.addEventListener('keydown', wake);
    return () => {
      document.removeEventListener('visibilitychange', turn);
      document.removeEventListener('click', wake);
      document.removeEventListener('keydown', wake);
      made.player.stop();
    };
  }, []);

  const { muted, volume } = wishes.cueing;
  useLayoutEffect(() => device.current?.sound.setVolume(muted ? 0 : volume), [muted, volume]);
  useLayoutEffect(() => {
    device.current?.player.load(wishes.plan);
    refresh();
  }, [wishes.plan]);

  const now = look();
  const moving = now.phase !== 'idle' && now.phase !== 'done' && now.phase !== 'away' && now.phase !== 'gate';
  useLayoutEffect(() => {
    if (!moving) return undefined;
    return everyFrame(document, () => {
      device.current?.player.tick();
      refresh();
    });
  }, [moving]);

  return {
    now,
    awake,
    live,
    moving,
    look,
    session,
    /** `soon` defers what shows it to a later task: the press itself stays short. */
    press(type: Press, soon: (work: () => void) => void = (work) => work()) {
      device.current?.player.press(type);
      device.current?.player.load(current.current.plan);
      soon(refresh);
    },
    replace(plan: readonly Segment[], place: number, steps: number) {
      device.current?.player.replace(plan, place, steps);
      refresh();
    },
    restore(kept: Session) {
      device.current?.player.restore(kept);
      refresh();
    },
    /** What a start needs and can be had before it. */
    prepare() {
      device.current?.sound.prepare();
    },
    sounding: () => device.current?.sound.runs() ?? false,
    testSound() {
      device.current?.sound.test();
    },
  };
}
