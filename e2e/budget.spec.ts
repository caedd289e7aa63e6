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

test('the column weighs at most 31 kB before a touch, and its scripts 40 kB once all is awake', async ({ page }) => {
  const weigh = weighing(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(ARTICLE, { waitUntil: 'networkidle' });
  // The page and two fonts; a browser asks for the icons of the tab by itself.
  const own = requests.filter((url) => !ASIDE.test(url));
  expect(own.length, own.join(' ')).toBeLessThanOrEqual(3);
  const first = await weigh();
  expect(Object.keys(first).join(' '), requests.join(' ')).not.toMatch(/script|stylesheet|image/);
  expect(first['document']).toBeLessThanOrEqual(30_900);
  await wakeAll(page);
  await page.waitForLoadState('networkidle');
  const { script, stylesheet } = await weigh();
  expect(script).toBeGreaterThan(10_000);
  expect(script).toBeLessThanOrEqual(40_000);
  // What shows only once it is awake: one sheet, for all of them.
  expect(stylesheet).toBeGreaterThan(1000);
  expect(stylesheet).toBeLessThanOrEqual(2500);
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

test('nothing moves when the letters come late', async ({ page }) => {
  // As wide as the phone on which a headline once took a line less with its own letters.
  await page.setViewportSize({ width: 412, height: 823 });
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.continue();
  });
  await page.addInitScript(() => {
    const seen = { moved: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.moved += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(ARTICLE, { waitUntil: 'load' });
  await page.waitForFunction(() => sessionStorage.getItem('fonts'));
  await page.waitForTimeout(500);
  const moved = await page.evaluate(() => (globalThis as unknown as { seen: { moved: number } }).seen.moved);
  expect(moved).toBeLessThan(0.005);
});
