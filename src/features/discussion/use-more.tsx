import type { MutableRef } from 'preact/hooks';
import * as words from '#words/letters.ts';
import { commentAnchor, commentPath } from '../../lib/paths.ts';
import type { Shown } from './use-thread.tsx';

interface Wishes {
  article: string;
  shown: Shown | null;
  /** Adds the page that follows. */
  next: () => Promise<Shown | null>;
  /** Shows what has come since, too. */
  refresh: () => Promise<Shown | null>;
  /** The id of the element that gets the focus once it is shown. */
  focusNext: MutableRef<string | null>;
  say: (sentence: string) => void;
}

/** More letters, from further down or of now: the focus goes to the first that was not there, and their number is said. */
export function useMore({ article, shown, next, refresh, focusNext, say }: Wishes) {
  const known = new Set(shown?.comments.map(({ id }) => id));

  function focusNew({ comments }: Shown): boolean {
    const first = comments.find(({ id }) => !known.has(id));
    if (first) focusNext.current = commentAnchor(first.id);
    return first !== undefined;
  }

  return {
    async more(): Promise<void> {
      const longer = await next();
      if (!longer) return;
      focusNew(longer);
      say(words.saidMore(longer.comments.length - known.size));
    },
    async showNews(newest: string | null): Promise<void> {
      const now = await refresh();
      if (!now) return;
      // What does not stand on the pages that are shown is shown where it stands.
      if (!focusNew(now) && newest) return location.assign(commentPath(article, newest, now.sort));
      say(words.saidCount(now.count));
    },
  };
}
