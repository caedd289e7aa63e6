import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { connectDevice, type Device } from './device.ts';
import type { Dose } from './dose.ts';
import { everyFrame } from './loop.ts';
import type { Press } from './player.ts';
import { newSession } from './session.ts';
import { buildTimeline } from './timeline.ts';
import { spokenOf } from './words.ts';
import { readSettings, SETTINGS_KEY, usualSettings, writeSettings, type Settings } from './settings.ts';
import { view, type View } from './view.ts';

/** What differs from the last picture; the fill is painted apart, since it moves with every frame. */
function pictureOf({ phase, segment, remaining, canEase, canReport, canExtend, noted, tip, left }: View): string {
  const seconds = [remaining, left].map((ms) => Math.ceil(ms / 1000));
  return [phase, segment?.start, ...seconds, canEase, canReport, canExtend, noted, tip].join();
}

function keep(settings: Settings, usual: Dose) {
  try {
    const before = localStorage.getItem(SETTINGS_KEY);
    localStorage.setItem(SETTINGS_KEY, writeSettings(before, settings, usual));
  } catch {
    // Storage may be full or forbidden; the timer works without a memory.
  }
}

function recall(usual: Dose): Settings {
  try {
    return readSettings(localStorage.getItem(SETTINGS_KEY), usual);
  } catch {
    return usualSettings(usual);
  }
}

/** The timer of one panel. `paint` is called every frame with the present view. */
export function useHold(usual: Dose, paint: (now: View) => void) {
  const [settings, setSettings] = useState(() => usualSettings(usual));
  const [awake, setAwake] = useState(false);
  const [live, setLive] = useState(false);
  const [, setPicture] = useState('');
  const device = useRef<Device>();
  const current = useRef(settings);
  current.current = settings;

  function look(): View {
    return device.current
      ? view(device.current.player.session(), performance.now())
      : view(newSession(buildTimeline(settings.dose)), 0);
  }

  function refresh() {
    const now = look();
    paint(now);
    setPicture(pictureOf(now));
  }

  function change(next: Settings) {
    current.current = next;
    setSettings(next);
    device.current?.sound.setVolume(next.muted ? 0 : next.volume);
    device.current?.player.load(buildTimeline(next.dose));
    refresh();
  }

  function press(type: Press) {
    device.current?.player.press(type);
    device.current?.player.load(buildTimeline(current.current.dose));
    refresh();
  }

  // At once, not after the next paint: the buttons answer from the moment they are awake.
  useLayoutEffect(() => {
    const made = connectDevice({
      plan: buildTimeline(current.current.dose),
      cueing: () => current.current,
      spoken: (cue) => spokenOf(cue, current.current.dose),
      onAwake: setAwake,
    });
    device.current = made;
    change(recall(usual));
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

  const now = look();
  const moving = now.phase !== 'idle' && now.phase !== 'done' && now.phase !== 'away';
  useLayoutEffect(() => {
    if (!moving) return undefined;
    return everyFrame(document, () => {
      device.current?.player.tick();
      refresh();
    });
  }, [moving]);

  return {
    now,
    settings,
    awake,
    live,
    press,
    change(next: Settings) {
      change(next);
      keep(next, usual);
    },
    testSound() {
      device.current?.sound.test();
    },
  };
}
