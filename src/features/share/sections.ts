import { said, sectionLink } from '#words/share.ts';
import { copy } from './copy.ts';

/** Gives each heading of a text a link to itself, which also copies it. The heading keeps its name. */
export function linkSections(page: Document, address: () => string): void {
  for (const heading of page.querySelectorAll<HTMLElement>('.prose :is(h2, h3)[id]:not(.sr-only)')) {
    const name = heading.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const link = page.createElement('a');
    link.className = 'section-link';
    link.href = `#${heading.id}`;
    link.ariaLabel = sectionLink(name);
    link.textContent = '#';
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      void copy(`${address()}#${heading.id}`, said.copied, heading);
    });
    heading.ariaLabel = name;
    heading.append(' ', link);
  }
}
