import type { Browser } from '@playwright/test';

/** Bytes by kind of resource, and how many requests there were. */
export interface Weight {
  /** As the bodies came over the wire, packed; by the browser's kinds: Document, Script, Font and so on. */
  bodies: Record<string, number>;
  /** With the headers of the answers. */
  total: number;
  requests: number;
}

const PHONE = { width: 412, height: 823 };

/** What a page fetches, first as it loads, then once every island has come into view. */
export async function weigh(browser: Browser, address: string): Promise<{ first: Weight; awake: Weight }> {
  const page = await browser.newPage({ viewport: PHONE, serviceWorkers: 'block' });
  const session = await page.context().newCDPSession(page);
  const [kinds, heads] = [new Map<string, string>(), new Map<string, number>()];
  const so: Weight = { bodies: {}, total: 0, requests: 0 };
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, type);
    // What had come when the headers were read: they, and not yet the body.
    heads.set(requestId, response.encodedDataLength);
    if (!response.url.startsWith('data:')) so.requests += 1;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    so.bodies[kind] = (so.bodies[kind] ?? 0) + encodedDataLength - (heads.get(requestId) ?? 0);
    so.total += encodedDataLength;
  });
  await session.send('Network.enable');
  await page.goto(address, { waitUntil: 'networkidle' });
  const first = structuredClone(so);
  for (const island of await page.locator('astro-island').all()) {
    await island.scrollIntoViewIfNeeded();
    await page.waitForFunction((element) => !element?.hasAttribute('ssr'), await island.elementHandle());
  }
  await page.close();
  return { first, awake: so };
}

/** Largest Contentful Paint in milliseconds under a slow line and a slow processor that are really applied. */
export async function paint(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: PHONE, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const bytesPerSecond = (1.6 * 1024 * 1024) / 8;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond / 2,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(address, { waitUntil: 'networkidle' });
  const last = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  await context.close();
  return last;
}
