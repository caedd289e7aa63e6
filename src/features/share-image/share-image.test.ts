import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type Card, drawable, shapes, type Shape, titleOn } from './card.ts';
import { drawCard, forgetCards, keptCard } from './draw.server.ts';
import { imagesOf, nameOf } from './names.server.ts';

const FIGURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20"><path d="M0 0H10V20H0z"/></svg>';
const LYING = FIGURE.replace('0 0 10 20', '0 0 40 10');

function cardOf(changes: Partial<Card> = {}): Card {
  return {
    kind: 'exercise',
    id: 'x',
    title: 'A title',
    kicker: 'Exercise',
    byline: '3 sets',
    figure: null,
    alt: 'x',
    ...changes,
  };
}

const HARD = {
  quotes: 'He said “stretch” & <b>"hold"</b> — isn’t it?',
  long: `${'A very long title about the calf and the Achilles tendon '.repeat(4)}`.slice(0, 200),
  oneWord: 'Musculogastrocnemiussoleusachillestendonkneecap'.repeat(3).slice(0, 120),
  accents: 'Łydka, kolano i ścięgno: Çà déjà vu, Øyvind',
  emoji: 'Stretch 🦵🏽 to 0.5 👩‍⚕️ 1️⃣ now',
  rtl: 'مرحبا بالعالم',
};

test('emoji are left away, and a title in a script that the fonts have not is not drawn at all', () => {
  expect(drawable(HARD.emoji)).toBe('Stretch to 0.5 now');
  expect(drawable(HARD.rtl)).toBe('');
  expect(titleOn(cardOf({ title: HARD.rtl }))).toBe('Ask The Expert');
  expect(drawable(HARD.quotes)).toBe(HARD.quotes);
  expect(drawable(HARD.accents)).toBe(HARD.accents);
});

const cases = Object.entries(HARD).flatMap(([name, title]) =>
  (Object.keys(shapes) as Shape[]).flatMap((shape) =>
    [null, FIGURE, LYING].map((figure): [string, Shape, string, string | null] => [name, shape, title, figure]),
  ),
);

test.each(cases)(
  '%s, %s: the size asked for, under 300 kB, nothing written near an edge',
  async (_, shape, title, figure) => {
    const png = await drawCard(cardOf({ title, figure }), shape);
    const picture = sharp(png);
    expect(await picture.metadata()).toMatchObject({ format: 'png', ...shapes[shape] });
    expect(png.length).toBeLessThan(300_000);
    expect(await inkWithin(png, shape, 40)).toBe(0);
  },
);

/** How many pixels of an edge so wide are not paper. */
async function inkWithin(png: Buffer, shape: Shape, edge: number): Promise<number> {
  const { width, height } = shapes[shape];
  const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let ink = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (x >= edge && x < width - edge && y >= edge && y < height - edge) continue;
      const at = (y * width + x) * 3;
      if (data[at] !== 0xfa || data[at + 1] !== 0xf6 || data[at + 2] !== 0xee) ink += 1;
    }
  }
  return ink;
}

test('the name changes with what is shown, and only then', () => {
  expect(nameOf(cardOf(), 'wide')).toBe(nameOf(cardOf(), 'wide'));
  expect(nameOf(cardOf({ title: 'Another' }), 'wide')).not.toBe(nameOf(cardOf(), 'wide'));
  expect(imagesOf(cardOf()).tall).toMatchObject({ width: 1000, height: 1500, alt: 'x' });
  expect(imagesOf(cardOf()).tall.path).toMatch(/^\/share\/exercise-x-tall-[\w-]{10}\.png$/);
});

test('an unchanged picture is not drawn again, and one that nothing shows any more goes', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'share-'));
  await keptCard(folder, cardOf(), 'wide');
  const file = path.join(folder, `${nameOf(cardOf(), 'wide')}.png`);
  writeFileSync(file, 'kept');
  expect((await keptCard(folder, cardOf(), 'wide')).toString()).toBe('kept');
  await keptCard(folder, cardOf({ id: 'y' }), 'tall');
  await forgetCards(folder, new Set([path.basename(file)]));
  expect(readdirSync(folder)).toEqual([path.basename(file)]);
});
