import type { ShareImage } from './page-entry.ts';

/** What has a picture of its own. */
export type ShareKind = 'home' | 'article' | 'exercise' | 'routine' | 'question';

/** The pictures of one page for cards elsewhere, or null where it has none. */
export function shareImage(_kind: ShareKind, _id: string): { wide: ShareImage; tall: ShareImage } | null {
  return null;
}
