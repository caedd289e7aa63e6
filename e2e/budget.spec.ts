import type { Page, Request } from '@playwright/test';
import { ARTICLE, expect, test, wakeAll } from './site.ts';

/** What is no part of the page, or comes with it. */
const ASIDE = /^data:|\/(?:favicon\.svg|apple-touch-icon\.png)$/;

/** Bytes over the wire by kind, headers and all, as they come. What is in the files is weighed by `src/checks/weights.ts`. */
function weighing(page: Page): () => Promise<Record<string, number>> {
  const done: Request[] = [];
  page.on('requestfinished', (request) => !ASIDE.test(request.url()) && done.push(request));
  return async () => {
    const weights: Record<string, number> = {};
    for (const request of done) {
      const { responseHeadersSize, responseBodySize } = await request.sizes();
      const kind = request.resourceType();
      weights[kind] = (weights[kind] ?? 0) + responseHeadersSize + responseBodySize;
    }
    return weights;
  };
}

test('the column weighs at most 35 kB before a touch, and its scripts 40 kB once all is awake', async ({ page }) => {
  const weigh = weighing(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(ARTICLE, { waitUntil: 'networkidle' });
  // The page and two fonts; a browser asks for the icons of the tab by itself.
  const own = requests.filter((url) => !ASIDE.test(url));
  expect(own.length, own.join(' ')).toBeLessThanOrEqual(3);
  const first = await weigh();
  expect(Object.keys(first).join(' '), requests.join(' ')).not.toMatch(/script|stylesheet|image/);
  expect(first['document']).toBeLessThanOrEqual(35_000);
  await wakeAll(page);
  await page.waitForLoadState('networkidle');
  const { script } = await weigh();
  expect(script).toBeGreaterThan(10_000);
  expect(script).toBeLessThanOrEqual(40_000);
});

test('the player comes with the press of a Start: at most 45 kB of scripts', async ({ page }) => {
  const weigh = weighing(page);
  await page.goto(ARTICLE, { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'Start Slow heel drop' }).evaluate((link: HTMLElement) => link.click());
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const { script } = await weigh();
  expect(script).toBeGreaterThan(10_000);
  expect(script).toBeLessThanOrEqual(45_000);
});
