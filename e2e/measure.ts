/**
 * `npm run measure`: what the built site costs a phone, as one table. Bytes at first load and with every island awake,
 * and Lighthouse (mobile) beside a plain 14 kB page that the same server serves in the same run. Medians of RUNS.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from '@playwright/test';
import lighthouse, { type Flags } from 'lighthouse';
import { ensureChromium } from './chromium.ts';

const RUNS = Number(process.env.RUNS ?? 5);
const PORT = 4391;
const DEBUG_PORT = 4392;
const SITE = `http://localhost:${PORT}`;
const PLAIN = '/plain-floor/';
const PAGES = [PLAIN, '/', '/articles/it-band-pain/', '/exercises/calf-stretch-straight-knee/', '/plan/'];
const root = join(import.meta.dirname, '..');

function writePlainPage(): string {
  const folder = join(root, 'dist/client', PLAIN);
  const words = 'A calf works all day and nobody suspects it, so that is where the column begins. ';
  const head =
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">';
  const style =
    '<title>A plain page</title><style>body{max-width:36rem;margin:auto;font:1.1rem/1.6 sans-serif}</style>';
  const html = `${head}${style}<h1>A plain page</h1>${`<p>${words.repeat(5)}</p>`.repeat(34)}`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(join(folder, 'index.html.br'), brotliCompressSync(html));
  return folder;
}

async function serve(data: string) {
  const env = { ...process.env, PORT: `${PORT}`, DATABASE_URL: `file:${join(data, 'discussion.db')}` };
  const server = spawn(process.execPath, ['dist/server/main.mjs'], { cwd: root, env, stdio: 'ignore' });
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await fetch(`${SITE}/health`).catch(() => null);
    if (answer?.ok) return server;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The server did not answer on port ${PORT}. Build first, and free the port.`);
}

/** Bytes over the wire by kind, first as the page loads, then once every island has come into view. */
async function weigh(browser: Browser, path: string) {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 }, serviceWorkers: 'block' });
  const session = await page.context().newCDPSession(page);
  const kinds = new Map<string, string>();
  const bytes: Record<string, number> = {};
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength;
  });
  await session.send('Network.enable');
  await page.goto(SITE + path, { waitUntil: 'networkidle' });
  const first = { ...bytes };
  for (const island of await page.locator('astro-island').all()) {
    await island.scrollIntoViewIfNeeded();
    await page.waitForFunction((element) => !element?.hasAttribute('ssr'), await island.elementHandle());
  }
  await page.close();
  return { first, awake: { ...bytes } };
}

/** Largest Contentful Paint in milliseconds under a slow line and a slow processor that are really applied. */
async function paint(browser: Browser, path: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
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
  await page.goto(SITE + path, { waitUntil: 'networkidle' });
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

async function audit(path: string) {
  const flags: Flags = { port: DEBUG_PORT, output: 'json', logLevel: 'error', formFactor: 'mobile' };
  const result = await lighthouse(SITE + path, flags);
  if (!result) throw new Error(`Lighthouse gave no result for ${path}.`);
  const { audits, categories } = result.lhr;
  const value = (id: string) => audits[id]?.numericValue ?? Number.NaN;
  const failed = Object.values(audits).filter(
    ({ score, scoreDisplayMode }) => scoreDisplayMode === 'binary' && score === 0,
  );
  return {
    scores: ['performance', 'accessibility', 'best-practices', 'seo'].map((id) => (categories[id]?.score ?? 0) * 100),
    lcp: value('largest-contentful-paint'),
    tbt: value('total-blocking-time'),
    cls: value('cumulative-layout-shift'),
    failed: failed.map(({ id }) => id),
  };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

const data = mkdtempSync(join(tmpdir(), 'ask-measure-'));
const plain = writePlainPage();
const server = await serve(data);
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  `--remote-debugging-port=${DEBUG_PORT}`,
];
const browser = await chromium.launch({ executablePath: ensureChromium(), args });
try {
  const weights = new Map<string, Awaited<ReturnType<typeof weigh>>>();
  const audits = new Map<string, Awaited<ReturnType<typeof audit>>[]>(PAGES.map((path) => [path, []]));
  for (const path of PAGES) weights.set(path, await weigh(browser, path));
  const paints = new Map<string, number[]>(PAGES.map((path) => [path, []]));
  for (let run = 0; run < RUNS; run += 1) {
    for (const path of PAGES) audits.get(path)?.push(await audit(path));
    for (const path of PAGES) paints.get(path)?.push(await paint(browser, path));
  }
  const paintOf = (path: string) => median(paints.get(path) ?? []);
  const lcpOf = (path: string) => median((audits.get(path) ?? []).map(({ lcp }) => lcp));
  const rows = PAGES.map((path) => {
    const runs = audits.get(path) ?? [];
    const { first, awake } = weights.get(path) ?? { first: {}, awake: {} };
    return {
      page: path,
      'HTML, B': first['Document'] ?? 0,
      'JS first, B': first['Script'] ?? 0,
      'JS awake, B': awake['Script'] ?? 0,
      'fonts, B': first['Font'] ?? 0,
      'scores, lowest': [0, 1, 2, 3].map((i) => Math.min(...runs.map(({ scores }) => scores[i] ?? 0))).join('/'),
      'LCP simulated, ms': Math.round(lcpOf(path)),
      'times plain': (lcpOf(path) / lcpOf(PLAIN)).toFixed(2),
      'LCP applied, ms': Math.round(paintOf(path)),
      'times plain, applied': (paintOf(path) / paintOf(PLAIN)).toFixed(2),
      'TBT, ms': Math.round(median(runs.map(({ tbt }) => tbt))),
      CLS: Math.max(...runs.map(({ cls }) => cls)).toFixed(3),
      failed: [...new Set(runs.flatMap(({ failed }) => failed))].join(' '),
    };
  });
  console.log(
    `${browser.version()}, Node ${process.version}, ${RUNS} runs, medians; scores and CLS are the worst run's`,
  );
  console.table(rows);
} finally {
  await browser.close();
  server.kill();
  rmSync(plain, { recursive: true, force: true });
  rmSync(data, { recursive: true, force: true });
}
