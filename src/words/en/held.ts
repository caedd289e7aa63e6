/** Why a letter waits: sentences for the desk, which are kept with the letter. */
export const everyLetter = 'Every letter waits for the desk.';
export const firstLetter = 'The first letter of this name.';

export const trap = 'A field that people do not see was filled, as programs do.';
export const links = (count: number, most: number) =>
  `It holds ${count} ${count === 1 ? 'link' : 'links'}; ${most === 1 ? 'one is let through' : `${most} are let through`}.`;
export const listedWord = (word: string) => `It holds the listed word “${word}”.`;
export const repeated = 'The same words were sent within the last day.';
export const service = 'The spam service calls it spam.';
export const manyFromOne = 'Many letters came from one address within ten minutes.';
export const fast = (seconds: number) => `The form came back within ${seconds} seconds, as programs send it.`;
export const stale = 'The form was made more than a day before it was sent.';
export const forged = 'The form’s stamp is forged.';
