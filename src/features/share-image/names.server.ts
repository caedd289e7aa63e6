import { createHash } from 'node:crypto';
import { type Card, shapes, type Shape } from './card.ts';
import layout from './layout.ts?raw';

/** Changes with whatever a picture is made of: what it shows, and how that is laid out. */
function stampOf(card: Card): string {
  return createHash('sha256').update(JSON.stringify(card)).update(layout).digest('base64url').slice(0, 10);
}

/** The file's name without its ending. */
export function nameOf(card: Card, shape: Shape): string {
  return [card.kind, card.id, shape, stampOf(card)].filter(Boolean).join('-');
}

/** The pictures of a card, as a page's head names them. */
export function imagesOf(card: Card) {
  const of = (shape: Shape) => ({ path: `/share/${nameOf(card, shape)}.png`, ...shapes[shape], alt: card.alt });
  return { wide: of('wide'), tall: of('tall') };
}
