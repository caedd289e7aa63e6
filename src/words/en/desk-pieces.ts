import type { Piece } from '../../features/doors/manifest.ts';
import type { State } from '../../features/desk/pieces.ts';
import { intl } from '#words/locale.ts';

/** The editor's list of pieces. */
export const title = 'Pieces';
export const description = 'Columns, exercises and routines with their checks, for the people of the column.';
export const heads = ['Piece', 'State', 'Updated', 'Last checked', 'Next check'];
export const caption = 'Pieces, those whose check is overdue first';
export const kinds: Record<Piece['kind'], string> = { article: 'Column', exercise: 'Exercise', routine: 'Routine' };
export const states: Record<State, (day: string) => string> = {
  published: () => 'Published',
  draft: () => 'Draft',
  scheduled: (day) => `Scheduled for ${day}`,
  waiting: () => 'Its day has come: the next build shows it',
};
export const overdue = 'Check overdue';
export const none = 'None';
export const preview = (piece: string) => `Preview ${piece}`;

const WHEN = new Intl.DateTimeFormat(intl, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
/** @param at ISO 8601 */
export const builtAt = (at: string) =>
  `Drafts and scheduled pieces are shown as they were on ${WHEN.format(new Date(at))} UTC; “npm run previews” takes them as they are now.`;
export const noPreviews = 'Drafts and scheduled pieces stand here once “npm run previews” was run beside this server.';
export const linksSay = 'A preview’s link opens for whoever has it, for a week. Copy it from the link to pass it on.';
