import type { PageEntry } from '../share/page-entry.ts';

/** What a preview says of itself: nothing that would lead anybody to it, or to addresses that it does not have yet. */
export function entryOfPreview(page: PageEntry): PageEntry {
  const { title, description, path, kind } = page;
  return { title, description, path, kind, noindex: true, standIn: true };
}
