import { siteName } from '#words/share.ts';

/** What one share image shows. */
export interface Card {
  kind: 'home' | 'article' | 'exercise' | 'routine' | 'question';
  id: string;
  title: string;
  /** The short line above the title. */
  kicker: string;
  /** The line at the foot. */
  byline: string;
  /** The figure as an SVG file, or null where a ruler stands in its place. */
  figure: string | null;
  /** What is to be seen, for those who cannot. */
  alt: string;
}

/** The two shapes: for cards of links, and for pins. Pixels. */
export const shapes = {
  wide: { width: 1200, height: 630 },
  tall: { width: 1000, height: 1500 },
} as const;
export type Shape = keyof typeof shapes;

/** Latin letters with their accents, figures and marks: what the site's fonts have. */
const DRAWABLE = /^[\p{Script=Latin}\p{N}\p{Zs}\p{P}\p{Sc}\p{Sm}]*$/u;
const PICTURES = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u{1f1e6}-\u{1f1ff}]|\u200d|\u20e3|\ufe0f/gu;

/**
 * Text that the fonts can draw: without emoji, and none at all in another script, for which the picture then shows the
 * column's name. The card's own text says it beside.
 */
export function drawable(text: string): string {
  const plain = text
    .toWellFormed()
    .replace(/[\d*#]\ufe0f?\u20e3/gu, '')
    .replace(PICTURES, '')
    .replace(/\s+/g, ' ')
    .trim();
  return plain !== '' && DRAWABLE.test(plain) ? plain : '';
}

/** The title as it is drawn. */
export const titleOn = (card: Card) => drawable(card.title) || siteName;
