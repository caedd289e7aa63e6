import type { Page } from '@playwright/test';
import { inflateSync } from 'node:zlib';

/** Sizes in centimetres. */
const PAPER = { A4: [21, 29.7], Letter: [21.59, 27.94] } as const;

/** Prints a page and tells on how many sheets it came out. */
export async function sheetsOf(page: Page, format: keyof typeof PAPER, marginCm = 0): Promise<number> {
  // Playwright 1.64 gives inches to Firefox, which takes them for centimetres.
  const unit = page.context().browser()?.browserType().name() === 'firefox' ? 'in' : 'cm';
  const [width, height] = PAPER[format].map((size) => `${size}${unit}`);
  const margin = `${marginCm}${unit}`;
  const sides = { top: margin, bottom: margin, left: margin, right: margin };
  return countPages(await page.pdf({ width, height, margin: sides }));
}

/** Firefox writes the list of pages packed. */
function countPages(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const packed = [...text.matchAll(/\/Type\s*\/ObjStm[^]*?stream\r?\n/g)].map(({ index, 0: head }) =>
    inflateSync(pdf.subarray(index + head.length)).toString('latin1'),
  );
  return [text, ...packed].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
