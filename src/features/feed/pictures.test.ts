import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { picturesFor, withPictures } from './pictures.server.ts';

const SITE = 'https://ask.example';
const svg = (box: string, fill = 'light-dark(#102030, #ffffff)') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}"><style>:root{color-scheme:light dark}.a{fill: ${fill};}</style>` +
  `<path class="a" d="M-50-50H1000V1000H-50z"/></svg>`;
const image = (name: string, alt = 'A leg') =>
  `<p><img src="${SITE}/figures/${name}.svg" alt="${alt}" width="320" /></p>`;

function siteWith(figures: Record<string, string>): string {
  const client = mkdtempSync(path.join(tmpdir(), 'pictures-'));
  onTestFinished(() => rmSync(client, { recursive: true }));
  mkdirSync(path.join(client, 'figures'));
  for (const [name, text] of Object.entries(figures)) writeFileSync(path.join(client, `figures/${name}.svg`), text);
  return client;
}

test('a drawing becomes a picture on paper in its light colours, twice as dense as shown, in its own shape', async () => {
  const client = siteWith({ tall: svg('-50 -50 100 200'), lying: svg('0 0 400 100') });
  const pictures = await picturesFor([image('tall'), image('lying') + image('tall')], client, SITE);
  expect([...pictures.values()].map(({ width, height }) => [width, height])).toEqual([
    [216, 400],
    [320, 104],
  ]);
  const tall = sharp(Buffer.from(pictures.get(`${SITE}/figures/tall.svg`)?.text ?? ''));
  expect(await tall.metadata()).toMatchObject({ format: 'png', width: 432, height: 800 });
  const { data, info } = await tall.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const colourAt = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
  expect(colourAt(5, 5)).toEqual([0xfa, 0xf6, 0xee]);
  expect(colourAt(216, 400)).toEqual([0x10, 0x20, 0x30]);
});

test('its name changes with it, and only then', async () => {
  const named = async (text: string) =>
    [...(await picturesFor([image('leg')], siteWith({ leg: text }), SITE)).values()].map((picture) => picture.path)[0];
  const first = await named(svg('0 0 10 10'));
  expect(first).toMatch(/^\/share\/feed-leg-[\w-]{10}\.png$/);
  expect(await named(svg('0 0 10 10'))).toBe(first);
  expect(await named(svg('0 0 10 10', '#ff0000'))).not.toBe(first);
});

test('the text shows the picture with its size and its words; what is of another site stays', async () => {
  const pictures = await picturesFor([image('leg')], siteWith({ leg: svg('0 0 100 100') }), SITE);
  const text = withPictures(image('leg', 'A leg &amp; a foot'), pictures, SITE);
  expect(text).toMatch(
    /^<p><img src="https:\/\/ask\.example\/share\/feed-leg-[\w-]+\.png" alt="A leg &amp; a foot" width="320" height="320" \/><\/p>$/,
  );
  const foreign = '<img src="https://else.example/a.svg" alt="" width="320" />';
  expect((await picturesFor([foreign], siteWith({}), SITE)).size).toBe(0);
  expect(withPictures(foreign, pictures, SITE)).toBe(foreign);
});
