import { createPlayer, type Player } from './player.ts';
import type { Settings } from './settings.ts';
import { createSound, type Sound } from './sound.ts';
import { createSpeech } from './speech.ts';
import { vibrate } from './vibrate.ts';
import { createWakeLock } from './wakeLock.ts';
import { spokenOf } from './words.ts';

export interface Device {
  player: Player;
  sound: Sound;
}

/** Joins the player to this browser. Settings are asked for anew each time, since the reader may change them on the way. */
export function connectDevice(settings: () => Settings, onAwake: (held: boolean) => void): Device {
  const sound = createSound(
    () => new AudioContext(),
    () => player.replan(),
  );
  const speech = createSpeech({
    synthesis: window.speechSynthesis,
    utter: (words) => new SpeechSynthesisUtterance(words),
    later: (work, ms) => setTimeout(work, ms),
  });
  const player = createPlayer(settings().dose, {
    clock: () => ({ mono: performance.now(), wall: Date.now() }),
    sound,
    wakeLock: createWakeLock(navigator.wakeLock, onAwake),
    onCue(cue, { dose }) {
      const words = settings().speak ? spokenOf(cue, dose) : undefined;
      if (words) speech.say(words);
      if (settings().vibrate) vibrate(navigator, cue.name);
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
