import { useEffect } from 'preact/hooks';
import { commentAnchor, commentPath } from '../../lib/paths.ts';

/** Leads to the letter that the address names: it may stand on another page, or have come after this page was made. */
export function useLinkedLetter(article: string, isThere: boolean, isNewer: boolean): void {
  useEffect(() => {
    const id = /^#comment-([0-9a-f-]{36})$/.exec(location.hash)?.[1];
    if (!id || !isThere) return;
    const letter = document.getElementById(commentAnchor(id));
    if (letter) return isNewer ? letter.scrollIntoView() : undefined;
    if (!location.search.includes(id)) location.replace(commentPath(article, id));
  }, [isThere]);
}
