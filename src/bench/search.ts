import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { ensureBrowser } from '../../e2e/browsers.ts';
import { median } from './median.ts';
import { startServer } from './server.ts';

const PAGES = 1000;
const WORDS_A_PAGE = 800;
/** Words that stand on few pages, as names and rare things do: a third of what is written. */
const RARE = 12_000;
const RARE_SHARE = 1 / 3;
/** Milliseconds between two keys of somebody who types 100 words a minute. */
const KEY_MS = 120;
const QUERIES = ['calf', 'tendon massage', 'how hard'];

/** Numbers from 0 to 1, the same in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every word of the built columns and exercises, as often as it is there. */
function wordsOf(client: string): string[] {
  return globSync('{articles,exercises}/*/index.html', { cwd: client }).flatMap((file) => {
    const [, main = ''] = /<main\b[^>]*>([\s\S]*)<\/main>/.exec(readFileSync(path.join(client, file), 'utf8')) ?? [];
    const text = main.replace(/<(script|style|svg|form|nav)\b[\s\S]*?<\/\1>|<[^>]+>/g, ' ');
    return text.toLowerCase().match(/[a-z]+/g) ?? [];
  });
}

/** Pages that say this site's words as often as it does, among many rare ones. */
function entries(client: string): object[] {
  const [roll, common] = [dice(7), wordsOf(client)];
  const SYLLABLES = ['ba', 'cor', 'da', 'fen', 'gal', 'hi', 'ka', 'lo', 'mar', 'ni', 'pe', 'ru', 'sta', 'ti', 'wo'];
  const pick = <T>(list: readonly T[]) => list[Math.floor(roll() * list.length)] as T;
  const rare = Array.from({ length: RARE }, () =>
    Array.from({ length: 2 + roll() * 3 }, () => pick(SYLLABLES)).join(''),
  );
  const word = () => (roll() < RARE_SHARE ? pick(rare) : pick(common));
  const text = () => Array.from({ length: WORDS_A_PAGE }, () => word() + (roll() < 0.1 ? '.' : '')).join(' ');
  return Array.from({ length: PAGES }, (_, at) => ({
    ...{ path: `/articles/made-${at}/`, title: `Made column ${at}: ${word()} ${word()}`, kind: 'column' },
    ...{ parts: ['calf'], summary: 'Made for a measurement.', text: text() },
  }));
}

/** Milliseconds from the last key to the first result of the whole query, as painted; and bytes fetched until then. */
async function search(browser: Browser, origin: string, query: string): Promise<{ time: number; bytes: number }> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  await page.goto(`${origin}/articles/it-band-pain/`, { waitUntil: 'networkidle' });
  let bytes = 0;
  page.context().on('requestfinished', async (request) => {
    if (!/\/pagefind\/|\/(SearchBox|SearchScript|base)\b/.test(request.url())) return;
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    bytes += responseBodySize + responseHeadersSize;
  });
  await page.keyboard.press('/');
  await page.locator('dialog input[type=search]').waitFor();
  await page.evaluate((whole) => {
    const field = document.querySelector<HTMLInputElement>('dialog input[type=search]') as HTMLInputElement;
    let typed = NaN;
    field.addEventListener('input', () => (typed = performance.now()), true);
    const seen = new MutationObserver(() => {
      if (!document.querySelector(`.search-results[aria-label*="“${whole}”"] a`)) return;
      seen.disconnect();
      requestAnimationFrame(() => Object.assign(globalThis, { searchTook: performance.now() - typed }));
    });
    seen.observe(document.querySelector('dialog') as Node, { subtree: true, childList: true, attributes: true });
  }, query);
  await page.waitForTimeout(400);
  await page.keyboard.type(query, { delay: KEY_MS });
  const took = await page.waitForFunction(() => (globalThis as { searchTook?: number }).searchTook);
  const time = Number(await took.jsonValue());
  await page.close();
  return { time, bytes };
}

/** A search in a site of 1,000 pages, as it is typed. */
export async function benchSearch({ runs }: { runs: number }): Promise<object> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-search-'));
  const client = path.join(folder, 'dist/client');
  for (const part of ['dist', 'content/discussions']) cpSync(part, path.join(folder, part), { recursive: true });
  writeFileSync(path.join(client, 'search/entries.json'), JSON.stringify(entries(client)));
  for (const step of ['search', 'compress']) {
    const env = { ...process.env, OUT_DIR: path.join(folder, 'dist') };
    const { status, stderr } = spawnSync(process.execPath, [`src/server/${step}.ts`], { encoding: 'utf8', env });
    if (status !== 0) throw new Error(`The index was not made: ${stderr}`);
  }
  const server = await startServer(`file:${path.join(folder, 'discussion.db')}`, folder);
  const browser = await chromium.launch({
    executablePath: ensureBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const found = new Map(QUERIES.map((query) => [query, [] as Awaited<ReturnType<typeof search>>[]]));
  try {
    for (let run = 0; run < runs; run += 1) {
      for (const query of QUERIES) found.get(query)?.push(await search(browser, server.address, query));
    }
  } finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(
    `${PAGES} pages of ${WORDS_A_PAGE} words, a key every ${KEY_MS} ms, first search of a visit; medians of ${runs}`,
  );
  const rows = QUERIES.map((query) => {
    const all = found.get(query) ?? [];
    return {
      query,
      'last key to first result, ms': Math.round(median(all.map(({ time }) => time))),
      'worst, ms': Math.round(Math.max(...all.map(({ time }) => time))),
      'fetched, kB': Math.round(median(all.map(({ bytes }) => bytes)) / 1000),
    };
  });
  console.table(rows);
  return { rows };
}
