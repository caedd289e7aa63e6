import type { Work } from '../hold/timeline.ts';

/** One part of a repetition: the word for it, and its seconds. */
export interface Beat {
  word: string;
  /** It is waited in, not moved. */
  still: boolean;
  seconds: number;
}

/** What an exercise asks for unless a routine says otherwise. Seconds. */
export interface UsualDose {
  work: Work;
  sets: number;
  /** Holds, rocks or repetitions of one set; 1 where a time is gone on with. */
  reps: number;
  /** Of one hold, or of the whole time; 0 where a beat counts. */
  seconds: number;
  /** Of letting go between holds. */
  release: number;
  /** What a repetition or a rock is made of; empty for holds and times. */
  beat: readonly Beat[];
  /** Between sets. */
  rest: number;
  /** First one leg and then the other, or both at once. */
  perSide: boolean;
}

/** As much of an exercise as the player and the editor need. Pictures and steps stand in the page. */
export interface Guide {
  id: string;
  title: string;
  /** Where it is done: whoever changes place needs a moment. */
  place: string;
  /** What one needs for it, in a sentence. */
  need: string;
  dose: UsualDose;
  /** Eight words at most each. */
  cues: { start: string; hold: string; release: string };
  /** Signs to stop, as sentences. */
  stop: readonly string[];
  /** What to do instead; `to` is the id of another exercise. */
  easier: readonly { text: string; to?: string | undefined; title?: string | undefined }[];
}
