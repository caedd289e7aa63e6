import { intl } from './locale.ts';

const list = new Intl.ListFormat(intl, { type: 'conjunction' });

/** "Ann", "Ann and Bo", "Ann, Bo and Cy". */
export const namesOf = (names: readonly string[]) => list.format(names);

/** What the slots hold are links or names; `title` is what the person does. */
export const answeredBy = { before: 'Answered by the expert, ', after: (title: string) => `, ${title}. ` };
export const askedBy = { before: 'Asked by the host, ', after: '.' };
export const writtenBy = { before: 'Written by ', after: '.' };
/** In lists. */
export const column = (expert: string, title: string, host: string) => `${expert}, ${title}, with ${host}`;

/** How long a text is. */
export const minutesOf = (minutes: number) => (minutes === 1 ? '1 minute' : `${minutes} minutes`);
export const toRead = (minutes: string, practice?: string) =>
  practice ? `${minutes} to read, then ${practice}. ` : `${minutes} to read. `;
export const published = 'Published ';
export const updated = ', updated ';
export const end = '.';

export const notReviewed = 'Not yet reviewed by a clinician.';
export const notAdvice = ' Not medical advice.';
export const reviewed = (by: string, role: string, day: string) => `Medically reviewed by ${by}, ${role}, on ${day}.`;
export const checked = 'Claims last checked against their sources ';
export const nextCheck = '; next check due ';
