import { mePath } from '../../lib/paths.ts';
import type { PersonRole } from './schema.server.ts';

/** What a page may know of whoever is signed in: how the letters are signed. */
export interface Me {
  name: string;
  role: PersonRole | null;
}

/** Set beside the session, which scripts cannot see: without it there is nobody to ask for. */
export const MARK = 'ask.signed';

/** Who is signed in, for a page that was made for everybody; asks the server only where somebody may be. */
export async function whoIsSignedIn(): Promise<Me | null> {
  if (!document.cookie.includes(`${MARK}=1`)) return null;
  const answer = await fetch(mePath).catch(() => null);
  return answer?.ok ? ((await answer.json()) as Me | null) : null;
}
