import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { ARTICLE, expect, test } from './site.ts';

const READABILITY = readFileSync(fileURLToPath(import.meta.resolve('@mozilla/readability/Readability.js')), 'utf8');

/** What Firefox's reader mode makes of a page, by its own script. */
async function readerMode(page: Page, address: string) {
  const html = await (await page.request.get(address)).text();
  // Beside the page, whose policy would forbid what the script sets on its copy.
  const source = `(() => {
    ${READABILITY};
    return new Readability(new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html')).parse();
  })()`;
  const { title, textContent } = await page.evaluate<{ title: string; textContent: string }>(source);
  return { title, text: textContent.replace(/\s+/g, ' ') };
}

/** Every paragraph, step, heading and row of the column's own text, as a reader sees it. */
function partsOf(page: Page): Promise<string[]> {
  return page
    .locator('main .prose')
    .locator('p, li, h2, h3, dt, dd, th, td')
    .evaluateAll((all) =>
      all
        .filter((element) => !element.closest('nav, form, button, svg, astro-island, template, #letters, [hidden]'))
        .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim())
        .filter((text) => text.length > 20),
    );
}

for (const address of [ARTICLE, '/articles/how-hard-to-stretch/', '/articles/outer-knee-signs/']) {
  test(`reader mode shows the whole of ${address}`, async ({ page }) => {
    const { title, text } = await readerMode(page, address);
    await page.goto(address);
    const parts = await partsOf(page);
    expect(title).toContain(await page.locator('h1').innerText());
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.filter((part) => !text.includes(part))).toEqual([]);
  });
}
