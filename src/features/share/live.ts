import { copyLetter, said } from '#words/share.ts';
import { sharedAddress } from './address.ts';
import { copy } from './copy.ts';
import sheetText from './live.css?inline';
import { linkLetters } from './letter-links.ts';
import { offerQuotes } from './quotes.ts';
import type { Pressed } from './start.ts';
import { linkSections } from './sections.ts';
import { openSheet } from './sheet.ts';
import { passState } from './states.ts';

/** Answers the buttons that share, links headings and letters, and offers links to what is chosen. */
export function shareOn(page: Pressed): void {
  const sheet = new CSSStyleSheet();
  // On the letters alone: the browser would look at every element again for a word that all inherit.
  sheet.replaceSync(`${sheetText}.letter-when{--copy-letter:${JSON.stringify(copyLetter)}}`);
  page.adoptedStyleSheets.push(sheet);
  const canonical = page.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  const url = canonical ?? location.href;
  const title = page.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content ?? page.title;
  const address = () => sharedAddress(url, location.search);
  const quoted = offerQuotes(page, address);
  linkSections(page, address);
  linkLetters(page, canonical);

  const deeds: Record<string, (button: HTMLElement) => Promise<void>> = {
    async sheet(button) {
      if (!(await openSheet(title, address() + quoted(), navigator))) await deeds['copy']?.(button);
    },
    async copy(button) {
      await copy(address() + quoted(), quoted() ? said.copiedQuote : said.copied, button);
    },
    async code(button) {
      const field = page.querySelector<HTMLTextAreaElement>('.embed-code textarea');
      await copy(field?.value ?? '', said.copiedCode, button, field);
    },
  };
  function answer(target: EventTarget | null | undefined): void {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-share]');
    if (button) void (deeds[button.dataset['share'] ?? ''] ?? passState)(button);
  }
  /** The plain links take along what the buttons do. */
  function addState(target: EventTarget | null): void {
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('.share a');
    if (!link) return;
    const plain = (link.dataset['plain'] ??= link.href);
    link.href = plain.replace(encodeURIComponent(url), encodeURIComponent(address() + quoted()));
  }
  answer(page.pressed);
  page.addEventListener('click', ({ target }) => {
    addState(target);
    answer(target);
  });
}
