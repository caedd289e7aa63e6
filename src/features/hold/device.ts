import type { Cue } from './cues.ts';
import { createPlayer, type Player } from './player.ts';
import type { Cueing } from './settings.ts';
import { createSound, type Sound } from './sound.ts';
import { createSpeech } from './speech.ts';
import type { Segment } from './timeline.ts';
import { vibrate } from './vibrate.ts';
import { createWakeLock } from './wakeLock.ts';

export interface Device {
  player: Player;
  sound: Sound;
}

interface Wishes {
  plan: readonly Segment[];
  /** Asked for anew each time, since the reader may change them on the way. */
  cueing: () => Cueing;
  /** The words for a cue, if it has any. */
  spoken: (cue: Cue) => string | undefined;
  onAwake: (held: boolean) => void;
}

/** The monotonic clock in whole milliseconds: sums of fractions would miss the end of what they add up to by a hair. */
export function instant(): number {
  return Math.floor(performance.now());
}

/** Joins the player to this browser. */
export function connectDevice({ plan, cueing, spoken, onAwake }: Wishes): Device {
  const sound = createSound(
    () => new AudioContext(),
    () => player.replan(),
  );
  const speech = createSpeech({
    synthesis: window.speechSynthesis,
    utter: (words) => new SpeechSynthesisUtterance(words),
    later: (work, ms) => setTimeout(work, ms),
  });
  const player = createPlayer(plan, {
    clock: () => ({ mono: instant(), wall: Date.now() }),
    sound,
    wakeLock: createWakeLock(navigator.wakeLock, onAwake),
    onCue(cue) {
      const words = cueing().speak ? spoken(cue) : undefined;
      if (words) speech.say(words);
      if (cueing().vibrate) vibrate(navigator, cue.name);
    },
  });
  return {
    sound,
    player: {
      ...player,
      stop() {
        player.stop();
        speech.stop();
        sound.close();
      },
    },
  };
}
