import type { Page } from '@playwright/test';
import { ARTICLE, expect, test, wakeAll } from './site.ts';

/** Bytes over the wire by kind, headers and all, as they come. What is in the files is weighed by `src/checks/weights.ts`. */
async function weigh(page: Page): Promise<Record<string, number>> {
  const weights: Record<string, number> = {};
  const session = await page.context().newCDPSession(page);
  const kinds = new Map<string, string>();
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    weights[kind] = (weights[kind] ?? 0) + encodedDataLength;
  });
  await session.send('Network.enable');
  return weights;
}

test('the column weighs at most 35 kB before a touch, and its scripts 40 kB once all is awake', async ({ page }) => {
  const weights = await weigh(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(ARTICLE, { waitUntil: 'networkidle' });
  // The page and two fonts; a browser asks for the icon of the tab by itself.
  const own = requests.filter((url) => !/^data:|\/favicon\.svg$/.test(url));
  expect(own.length, own.join(' ')).toBeLessThanOrEqual(3);
  expect(weights['Script'] ?? 0, requests.join(' ')).toBe(0);
  expect(weights['Stylesheet'] ?? 0).toBe(0);
  expect(weights['Image'] ?? 0).toBe(0);
  expect(weights['Document']).toBeLessThanOrEqual(35_000);
  await wakeAll(page);
  await page.waitForLoadState('networkidle');
  expect(weights['Script']).toBeGreaterThan(10_000);
  expect(weights['Script']).toBeLessThanOrEqual(40_000);
});

test('the player comes with the press of a Start: at most 45 kB of scripts', async ({ page }) => {
  const weights = await weigh(page);
  await page.goto(ARTICLE, { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'Start Slow heel drop' }).evaluate((link: HTMLElement) => link.click());
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(weights['Script']).toBeGreaterThan(10_000);
  expect(weights['Script']).toBeLessThanOrEqual(45_000);
});
