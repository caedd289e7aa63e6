import { said } from '#words/share.ts';
import { letterAddress } from './address.ts';
import { copy } from './copy.ts';

/** A press on a letter's date leads to it as ever, and copies its address. */
export function linkLetters(page: Document, canonical: string | undefined): void {
  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.letter-when');
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    // A letter that came after the page was made has its address elsewhere, and stands here all the same.
    if (page.getElementById(link.hash.slice(1))) {
      event.preventDefault();
      location.hash = link.hash;
    }
    void copy(letterAddress(link.href, location.href, canonical), said.copiedLetter, link.parentElement ?? link);
  });
}
