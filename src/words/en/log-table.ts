import type { Morning } from '../../features/log/entry.ts';

/** The days of a log as a table. */
export const caption = 'Your days';
export const day = 'Day';
export const knee = 'Knee';
export const calf = 'Calf';
export const morning = 'Morning';
export const light = 'Light';
export const done = 'done';
export const skipped = 'skipped';
export const mornings = { better: 'better', same: 'same', worse: 'worse' } satisfies Record<Morning, string>;
