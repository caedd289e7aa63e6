import { tinyDate } from './format.ts';

/** The table of blocks. */
export const filled = 'Your blocks';
export const empty = 'Six blocks to fill in';
export const block = 'Block';
export const days = 'Days';
export const toe = 'Toe to wall';
export const done = 'Done';
export const daysDone = (days: number) => `${days} days done`;
export const notBefore = (day: string) => `not before ${tinyDate(day)}`;
export const from = 'from';
export const more = 'at most ½ in more';
export const first = 'where it is 0.5';
