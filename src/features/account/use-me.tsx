import { useEffect, useState } from 'preact/hooks';
import { type Me, whoIsSignedIn } from './me.ts';

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
