import { lang } from '#words/locale.ts';

/** Chrome drops an utterance that follows a cancel at once. */
const GAP_MS = 60;

export interface Speech {
  say: (words: string) => void;
  stop: () => void;
}

interface Voice {
  synthesis: Pick<SpeechSynthesis, 'cancel' | 'speak'> | undefined;
  utter: (words: string) => SpeechSynthesisUtterance;
  later: (work: () => void, ms: number) => unknown;
}

/** Speaks a few words, the newest only. Where there is no voice the beeps, which always come, are what is left. */
export function createSpeech({ synthesis, utter, later }: Voice): Speech {
  let latest = 0;
  return {
    say(words) {
      latest += 1;
      const mine = latest;
      synthesis?.cancel();
      later(() => {
        if (mine !== latest || !synthesis) return;
        const utterance = utter(words);
        utterance.lang = lang;
        synthesis.speak(utterance);
      }, GAP_MS);
    },
    stop() {
      latest += 1;
      synthesis?.cancel();
    },
  };
}
