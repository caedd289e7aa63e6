import { READER, type Writer } from '../discussion/letter.server.ts';
import type { Person } from './person.server.ts';

/** Whether somebody speaks for the column: with a badge, and under a name that is kept for its people. */
export function speaksForColumn(person: Person | null): boolean {
  return person?.role === 'host' || person?.role === 'expert';
}

/** How a letter is signed: host and expert with their badge, moderators and readers with their name alone. */
export function writerOf(person: Person | null, email: string | null): Writer {
  if (!person) return { ...READER, email };
  const role = person.role === 'host' || person.role === 'expert' ? person.role : 'reader';
  return { role, userId: person.id, email };
}
