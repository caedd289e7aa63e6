import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Renderer } from '@takumi-rs/core';
import { writeWhole } from '../../lib/write-whole.server.ts';
import { type Card, shapes, type Shape } from './card.ts';
import { boxOf, layOut, rulerSvg, titleNode } from './layout.ts';
import { nameOf } from './names.server.ts';

const require = createRequire(import.meta.url);
const FONTS = [
  { name: 'Fraunces', file: '@fontsource-variable/fraunces/files/fraunces-latin-wght-normal.woff2' },
  { name: 'Fraunces', file: '@fontsource-variable/fraunces/files/fraunces-latin-ext-wght-normal.woff2' },
  {
    name: 'Atkinson',
    file: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
  },
  {
    name: 'Atkinson',
    file: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-wght-normal.woff2',
  },
];
/** What the second file of a family is for. */
const EXTENDED: [number, number][] = [
  [0x100, 0x2ff],
  [0x1e00, 0x1eff],
  [0x2c60, 0x2c7f],
  [0xa720, 0xa7ff],
];

let begun: Promise<Renderer> | undefined;

async function begin(): Promise<Renderer> {
  const renderer = new Renderer();
  for (const { name, file } of FONTS) {
    const data = await readFile(require.resolve(file));
    await renderer.registerFont(file.includes('-ext-') ? { name, data, unicodeRange: EXTENDED } : { name, data });
  }
  return renderer;
}

/** Draws a card as PNG, its title as large as its place allows. */
export async function drawCard(card: Card, shape: Shape): Promise<Buffer> {
  const renderer = await (begun ??= begin());
  const images = [
    { src: 'ruler', data: Buffer.from(rulerSvg) },
    ...(card.figure === null ? [] : [{ src: 'figure', data: Buffer.from(card.figure) }]),
  ];
  const size = await fittingSize(renderer, card, shape);
  return renderer.render(layOut(card, shape, size), { ...shapes[shape], format: 'png', images });
}

/** The largest size at which the title fits its box; the smallest where none does. */
async function fittingSize(renderer: Renderer, card: Card, shape: Shape): Promise<number> {
  const { width, height, sizes } = boxOf(card, shape);
  for (const size of sizes) {
    const measured = await renderer.measure(titleNode(card, size), { width });
    if (measured.height <= height && measured.width <= width) return size;
  }
  return sizes.at(-1) ?? 0;
}

/** The picture as it was drawn by an earlier build, else drawn and kept in `folder` for the next. */
export async function keptCard(folder: string, card: Card, shape: Shape): Promise<Buffer> {
  const file = path.join(folder, `${nameOf(card, shape)}.png`);
  try {
    return await readFile(file);
  } catch {
    const drawn = await drawCard(card, shape);
    await mkdir(folder, { recursive: true });
    await writeWhole(file, drawn);
    return drawn;
  }
}

/** Takes pictures away that no card shows any more. */
export async function forgetCards(folder: string, names: ReadonlySet<string>): Promise<void> {
  const files = await readdir(folder).catch(() => []);
  await Promise.all(files.filter((file) => !names.has(file)).map((file) => rm(path.join(folder, file))));
}
