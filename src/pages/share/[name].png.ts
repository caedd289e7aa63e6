import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Card, Shape } from '../../features/share-image/card.ts';
import { shapes } from '../../features/share-image/card.ts';
import { listCards } from '../../features/share-image/cards.server.ts';
import { forgetCards, keptCard } from '../../features/share-image/draw.server.ts';
import { nameOf } from '../../features/share-image/names.server.ts';

/** Kept between builds: only what changed is drawn. */
const FOLDER = path.resolve('node_modules/.astro/share');

interface Props {
  card: Card;
  shape: Shape;
}

export const getStaticPaths = (async () => {
  const cards = await listCards();
  const pictures = cards.flatMap((card) =>
    (Object.keys(shapes) as Shape[]).map((shape) => ({
      params: { name: nameOf(card, shape) },
      props: { card, shape },
    })),
  );
  await forgetCards(FOLDER, new Set(pictures.map(({ params }) => `${params.name}.png`)));
  return pictures;
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { card, shape } }) =>
  new Response(new Uint8Array(await keptCard(FOLDER, card, shape)), { headers: { 'content-type': 'image/png' } });
