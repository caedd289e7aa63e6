import { accountPath, deskPath } from '../../lib/paths.ts';

/** Stands in for the site's own address; nothing is ever asked of it. */
const HERE = 'http://here.invalid';

/** A path of this site to go on to, or the usual one where the wish leads elsewhere or cannot be read. */
export function safeNext(wish: unknown, usual: string): string {
  if (typeof wish !== 'string' || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wish) || !URL.canParse(wish, HERE))
    return usual;
  const { origin, pathname, search, hash } = new URL(wish, HERE);
  // "/.//evil.example" becomes "//evil.example" once it is read.
  if (origin !== HERE || pathname.startsWith('//') || /^\/sign-(in|out)\//.test(pathname)) return usual;
  return pathname + search + hash;
}

/** Where signing in leads: where somebody wanted to go, else the column's people to the desk and readers to their account. */
export function landing(wish: unknown, role: string | null): string {
  return safeNext(wish, role === null ? accountPath : deskPath);
}
