import * as words from '#words/held.ts';
import type { Judge } from './letter.server.ts';
import { type Db, isKnownName } from './store.server.ts';

/** Who waits for the editor: nobody, the first letter of an unknown name, or everybody. */
export const MODERATIONS = ['none', 'first', 'all'] as const;
export type Moderation = (typeof MODERATIONS)[number];

/** Holds letters by the host's rule alone. */
export function judgeByRule(db: Db, moderation: Moderation): Judge {
  return async ({ nameKey }) => {
    if (moderation === 'all') return [words.everyLetter];
    if (moderation === 'none' || (await isKnownName(db, nameKey))) return [];
    return [words.firstLetter];
  };
}
