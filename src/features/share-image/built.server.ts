import { existsSync } from 'node:fs';
import path from 'node:path';
import { servedClient } from '../rebuild/served.server.ts';
import type { Card } from './card.ts';
import { imagesOf } from './names.server.ts';

/** The pictures of a card that the last build may have drawn: a question asked since has none yet. */
export function builtImages(card: Card) {
  const images = imagesOf(card);
  return existsSync(path.join(servedClient('.'), images.wide.path)) ? images : null;
}
