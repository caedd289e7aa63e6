import type { PersonRole } from './schema.server.ts';

/** What a page may know of whoever is signed in: how the letters are signed. */
export interface Me {
  name: string;
  role: PersonRole | null;
}

/** Set beside the session, which scripts cannot see: without it there is nobody to ask for. */
export const MARK = 'ask.signed';
