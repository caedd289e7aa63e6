/**
 * Cuts the two typefaces down to what the site sets, Latin and only the axes in use, and writes the style text that
 * names them. Run by `npm run fonts` after changing a glyph range or an axis; the results are committed, so that a
 * build needs no extra step and no network.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import subsetFont, { type Axis } from 'subset-font';

interface Family {
  name: string;
  from: string;
  axes: Record<string, Axis>;
  weight: string;
  /** The system fonts that stand in until the file is there, of one shape among themselves. */
  standIns: string[];
  /**
   * How the stand-in is stretched to the family's own widths and heights, so that no line moves. Per cent. The width is
   * that of the weight which is set most, a little narrower where that breaks more headlines where the family does.
   */
  metrics: { size: number; ascent: number; descent: number };
}

const glyphs =
  Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => String.fromCodePoint(0x20 + i)).join('') +
  Array.from({ length: 0xff - 0xa0 + 1 }, (_, i) => String.fromCodePoint(0xa0 + i)).join('') +
  'ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŒœŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŸŹźŻżŽž' +
  '–—‘’‚“”„†•…‹›−×≤≥½¼¾→←↑↓′″\u202f';

const families: Family[] = [
  {
    name: 'Fraunces',
    from: '@fontsource-variable/fraunces/files/fraunces-latin-full-normal.woff2',
    axes: { opsz: 96, SOFT: 60, WONK: 0, wght: { min: 400, max: 600 } },
    weight: '400 600',
    standIns: ['Times New Roman', 'Liberation Serif', 'Tinos'],
    metrics: { size: 97, ascent: 100.8247, descent: 26.2887 },
  },
  {
    name: 'Atkinson',
    from: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    axes: { wght: { min: 400, max: 700 } },
    weight: '400 700',
    standIns: ['Arial', 'Liberation Sans', 'Arimo'],
    metrics: { size: 99.86, ascent: 98.538, descent: 31.6443 },
  },
];

const project = new URL('../../../', import.meta.url);
const folder = new URL('public/fonts/', project);

/** What the browser's `FontFace` takes: name, source, weight. */
type Face = [name: string, source: string, weight: string];

async function cut(family: Family): Promise<Face> {
  const source = await readFile(new URL(import.meta.resolve(family.from)));
  const file = await subsetFont(source, glyphs, { targetFormat: 'woff2', variationAxes: family.axes });
  const name = `${family.name.toLowerCase()}-${createHash('sha256').update(file).digest('hex').slice(0, 8)}.woff2`;
  await writeFile(new URL(name, folder), file);
  console.log(`${name}: ${(source.length / 1024).toFixed(1)} -> ${(file.length / 1024).toFixed(1)} KiB`);
  return [family.name, `url(/fonts/${name})`, family.weight];
}

function style([name, source, weight]: Face): string {
  return `@font-face{font-family:${name};src:${source}format("woff2");font-weight:${weight};font-display:swap}`;
}

function standIn({ name, standIns, metrics }: Family): string {
  const local = standIns.map((font) => `local("${font}")`).join();
  return `@font-face{font-family:${name} like;src:${local};size-adjust:${metrics.size}%;ascent-override:${metrics.ascent}%;descent-override:${metrics.descent}%;line-gap-override:0%}`;
}

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const remote = await Promise.all(families.map(cut));
const text = `// Written by make.ts: run \`npm run fonts\` rather than editing.

/** Faces that fetch a file, as \`FontFace\` takes them: name, source, weight. */
export const faces = ${JSON.stringify(remote)};

/** The same as style text. */
export const remoteFaces = ${JSON.stringify(remote.map(style).join(''))};

/** Faces of the system, stretched to the same measures: there at once. */
export const localFaces = ${JSON.stringify(families.map(standIn).join(''))};
`;
await writeFile(new URL('faces.ts', import.meta.url), text);
