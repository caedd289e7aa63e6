/**
 * Cuts the two typefaces down to what the site sets: Latin, and only the axes in use.
 * Run by `npm run fonts` after changing a glyph range or an axis; the results are committed so that a build needs no extra step.
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont, { type Axis } from 'subset-font';

const glyphs =
  Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => String.fromCodePoint(0x20 + i)).join('') +
  Array.from({ length: 0xff - 0xa0 + 1 }, (_, i) => String.fromCodePoint(0xa0 + i)).join('') +
  'ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĢģĪīĮįİıĶķĹĺĻļĽľŁłŃńŅņŇňŌōŐőŒœŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŸŹźŻżŽž' +
  '–—‘’‚“”„†•…‹›−×≤≥½¼¾→←↑↓′″\u202f';

const families: { from: string; to: string; axes: Record<string, Axis> }[] = [
  {
    from: '@fontsource-variable/fraunces/files/fraunces-latin-full-normal.woff2',
    to: 'fraunces.woff2',
    axes: { opsz: 96, SOFT: 60, WONK: 0, wght: { min: 400, max: 600 } },
  },
  {
    from: '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    to: 'atkinson.woff2',
    axes: { wght: { min: 400, max: 700 } },
  },
];

for (const family of families) {
  const source = await readFile(new URL(import.meta.resolve(family.from)));
  const cut = await subsetFont(source, glyphs, { targetFormat: 'woff2', variationAxes: family.axes });
  await writeFile(new URL(family.to, import.meta.url), cut);
  console.log(`${family.to}: ${(source.length / 1024).toFixed(1)} -> ${(cut.length / 1024).toFixed(1)} KiB`);
}
