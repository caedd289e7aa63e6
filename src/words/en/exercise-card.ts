/** An exercise on its page, in a list and as a card in a column. */
export const howMuch = 'How much';
export const howOften = 'How often';
export const whereFelt = 'Where you feel it';
export const youNeed = 'You need';
export const whatWorks = 'What works';

export const start = 'Start';
export const whole = 'The whole exercise';

export const cues = { title: 'Say to yourself', start: 'To begin', hold: 'Then', release: 'To end' };

/** The buttons of a movement. */
export const motion = { play: 'Play the movement', pause: 'Pause', again: 'Play again' };

/** What a list is narrowed by. */
export const choose = 'Choose exercises';
export const filters = {
  part: { label: 'For', all: 'The whole leg' },
  place: { label: 'Where', all: 'Anywhere' },
  equipment: { label: 'With', all: 'Anything' },
};
/** What is left of a list: "4 of 10 exercises". */
export function result(shown: number, all: number): string {
  if (shown === all) return `${all} exercises`;
  if (shown === 0) return 'None fits. Set one of the three back to all.';
  return `${shown} of ${all} exercises`;
}
