import { useEffect, useState } from 'preact/hooks';
import { mePath } from '../../lib/paths.ts';
import { MARK, type Me } from './me.ts';

/**
 * Who is signed in, asked once on waking, and only where a mark says that somebody may be.
 * @param told what the server said with the page; nothing on a page that was made for everybody
 */
export function useMe(told: Me | null | undefined): Me | null {
  const [me, setMe] = useState<Me | null>(told ?? null);
  useEffect(() => {
    if (told === undefined) void whoIsSignedIn().then(setMe, () => undefined);
  }, []);
  return me;
}

/** Who is signed in, for a page that was made for everybody; asks the server only where somebody may be. */
async function whoIsSignedIn(): Promise<Me | null> {
  if (!document.cookie.includes(`${MARK}=1`)) return null;
  const answer = await fetch(mePath).catch(() => null);
  return answer?.ok ? ((await answer.json()) as Me | null) : null;
}
