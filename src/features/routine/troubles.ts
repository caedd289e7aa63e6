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

const NOTHING_KEPT = 'This browser keeps nothing here, so a reload begins afresh. All else works.';
const DAMAGED = 'What was kept of your last session could not be read, so it begins afresh.';
const SILENT = 'This browser makes no beeps. Digits, words and colour say the same.';
const DARK = 'This browser cannot keep the screen on: set it to stay on, or touch it now and then.';
const VOICELESS = 'No voice has come on this device. Until one does, you hear beeps.';

/** One sentence for each thing that is not as the reader may expect; none of them is in the way. */
export function troublesOf({ keeps, damaged, sounds, screen, voiceless }: Means): string[] {
  return [
    !keeps && NOTHING_KEPT,
    damaged && DAMAGED,
    !sounds && SILENT,
    !screen && DARK,
    voiceless && VOICELESS,
  ].filter((text) => text !== false);
}

/** On the way: what stands beside the count, in few words. */
export function noteOf({ awake, sounding, elsewhere }: Record<'awake' | 'sounding' | 'elsewhere', boolean>): string {
  if (elsewhere) return 'Paused, because you began in another tab.';
  const parts = [!awake && 'The screen may go dark.', !sounding && 'No sound here.'];
  return parts.filter((text) => text !== false).join(' ');
}
