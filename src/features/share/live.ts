import { said } from '#words/share.ts';
import { sharedAddress } from './address.ts';
import { copy } from './copy.ts';
import sheetText from './live.css?inline';
import { offerQuotes } from './quotes.ts';
import type { Pressed } from './start.ts';
import { linkSections } from './sections.ts';

/** Answers the buttons of the line, links the headings, and offers links to what is chosen. */
export function shareOn(page: Pressed): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(sheetText);
  page.adoptedStyleSheets.push(sheet);
  const url = page.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  const title = page.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content ?? page.title;
  const address = () => sharedAddress(url, location.search);
  const quoted = offerQuotes(page, address);
  linkSections(page, address);

  const deeds: Record<string, (button: HTMLElement) => Promise<void>> = {
    async sheet() {
      // A reader who closes the sheet has said all there is to say.
      await navigator.share({ title, url: address() + quoted() }).catch(() => undefined);
    },
    async copy(button) {
      await copy(address() + quoted(), quoted() ? said.copiedQuote : said.copied, button);
    },
    async code(button) {
      const code = page.querySelector<HTMLTextAreaElement>('.embed-code textarea')?.value ?? '';
      await copy(code, said.copiedCode, button);
    },
  };
  function answer(target: EventTarget | null | undefined): void {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-share]');
    if (button) void deeds[button.dataset['share'] ?? '']?.(button);
  }
  answer(page.pressed);
  page.addEventListener('click', ({ target }) => answer(target));
}
