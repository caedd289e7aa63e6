import * as words from '#words/routine-player.ts';

/** What the reader's browser can and cannot do, as far as the player knows. */
export interface Means {
  /** Storage takes what it is given. */
  keeps: boolean;
  /** There is a session on the device that could not be read. */
  damaged: boolean;
  /** There is Web Audio. */
  sounds: boolean;
  /** The screen can be kept on. */
  screen: boolean;
  /** The steps are to be said aloud, and no voice has come. */
  voiceless: boolean;
}

/** One sentence for each thing that is not as the reader may expect; none of them is in the way. */
export function troublesOf({ keeps, damaged, sounds, screen, voiceless }: Means): string[] {
  return [
    !keeps && words.nothingKept,
    damaged && words.damaged,
    !sounds && words.silent,
    !screen && words.dark,
    voiceless && words.voiceless,
  ].filter((text) => text !== false);
}

/** On the way: what stands beside the count, in few words. */
export function noteOf({ awake, sounding, elsewhere }: Record<'awake' | 'sounding' | 'elsewhere', boolean>): string {
  if (elsewhere) return words.elsewhere;
  const parts = [!awake && words.mayDarken, !sounding && words.noSound];
  return parts.filter((text) => text !== false).join(' ');
}
