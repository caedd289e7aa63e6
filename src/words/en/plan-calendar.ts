/** What a calendar says of a plan: each day, and the day after the last. */
export const daily = 'Calf stretch, to 0.5 and no further';
export const alarm = 'Calf stretch, to 0.5';
/** @param half whether only half the holds are to be done */
export const dailySays = (distance: string, half: boolean) =>
  `Stay at ${distance} from the wall.${half ? ' Half as many holds.' : ''}`;
export const atTheEnd = 'The plan is at its end: see what comes next';
export const mayMove = (length: string) => `You may move up to ${length} further back, if it went well`;
export const afterSays = 'Most days done, pain at 2 of 10 or less, mornings no worse? The page asks, and tells.';
export const language = 'EN';
