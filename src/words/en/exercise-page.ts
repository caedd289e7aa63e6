/** The page of an exercise, around what its file says. */
export const how = 'How';
export const mistakes = 'Usual mistakes';
/** A mistake is written as what one does: "bounce". */
export const mistake = (does: string) => `Do not ${does}.`;
export const stop = 'Stop if';
export const timer = 'Do it now';
export const first = 'Who should not start, or ask first';
export const levels = 'Easier and harder';
export const evidence = 'What the evidence says';
export const ours = (mode: string) =>
  `${mode === 'time' ? 'The minutes' : 'The dose'} and the words are ours, after the column.`;

/** The list of all exercises. */
export const listTitle = 'Exercises';
export const listDescription =
  'Every exercise of the column, drawn and counted: calf stretches at 0.5, slow heel drops, massage, and the inner thigh, with doses and when to stop.';
export const listLede =
  'Each one drawn, with its dose, its mistakes and the signs to stop at. Two to four of them make a routine that people keep up.';

/** The page of all figures, which only authors and tests look for. */
export const figures = {
  title: 'All figures',
  description:
    'Every figure and every pose of the site on one page, for authors who choose one and for the tests that look at all of them.',
  card: 'As a card',
  page: 'On its page',
  calf: (pose: 'straight' | 'bent') => `Calf stretch by intensity, knee ${pose}`,
  label: (intensity: number) => `calf: ${intensity} of 10`,
  feet: 'Feet',
};
