import { ARTICLE, expect, test, wakeAll } from './site.ts';

/** Bytes over the wire, headers and all. */
test('the column weighs at most 35 kB before a touch, and its scripts 40 kB once all is awake', async ({ page }) => {
  const weights: Record<string, number> = {};
  const session = await page.context().newCDPSession(page);
  const kinds = new Map<string, string>();
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    weights[kind] = (weights[kind] ?? 0) + encodedDataLength;
  });
  await session.send('Network.enable');
  await page.goto(ARTICLE, { waitUntil: 'networkidle' });
  expect(weights['Script'] ?? 0).toBe(0);
  expect(weights['Stylesheet'] ?? 0).toBe(0);
  expect(weights['Document']).toBeLessThanOrEqual(35_000);
  await wakeAll(page);
  await page.waitForLoadState('networkidle');
  expect(weights['Script']).toBeGreaterThan(10_000);
  expect(weights['Script']).toBeLessThanOrEqual(40_000);
});
