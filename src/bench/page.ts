import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import lighthouse, { type Flags } from 'lighthouse';
import { ensureBrowser } from '../../e2e/browsers.ts';
import { median } from './median.ts';
import { plainPage } from './plain-page.ts';
import { fileIn, servePlainly } from './plain-server.ts';
import { startServer } from './server.ts';
import { paint, weigh, type Weight } from './weigh.ts';

const PLAIN = 'plain, 14 kB';
const DEBUG_PORT = 4392;
const PAGES = {
  home: '/',
  article: '/articles/it-band-pain/',
  exercise: '/exercises/calf-stretch-straight-knee/',
  player: '/routines/experts-four/play/',
};

interface Audit {
  scores: number[];
  lcp: number;
  tbt: number;
  cls: number;
  failed: string[];
}

/** What is measured of a page, over all runs. */
interface Measured {
  weights: { first: Weight; awake: Weight };
  audits: Audit[];
  paints: number[];
}

async function audit(address: string): Promise<Audit> {
  const flags: Flags = { port: DEBUG_PORT, output: 'json', logLevel: 'error', formFactor: 'mobile' };
  const result = await lighthouse(address, flags);
  if (!result) throw new Error(`Lighthouse gave no result for ${address}.`);
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

async function measureAll(browser: Browser, pages: ReadonlyMap<string, string>, runs: number) {
  const measured = new Map<string, Measured>();
  for (const [name, address] of pages) {
    measured.set(name, { weights: await weigh(browser, address), audits: [], paints: [] });
  }
  for (let run = 0; run < runs; run += 1) {
    for (const [name, address] of pages) measured.get(name)?.audits.push(await audit(address));
    for (const [name, address] of pages) measured.get(name)?.paints.push(await paint(browser, address));
  }
  return measured;
}

const kindsOf = ({ first, awake }: Measured['weights']) => ({
  requests: first.requests,
  'HTML, B': first.bodies['Document'] ?? 0,
  'fonts, B': first.bodies['Font'] ?? 0,
  'other first, B': sum(first) - (first.bodies['Document'] ?? 0) - (first.bodies['Font'] ?? 0),
  'first with headers, B': first.total,
  'scripts awake, B': awake.bodies['Script'] ?? 0,
});

const sum = ({ bodies }: Weight) => Object.values(bodies).reduce((total, bytes) => total + bytes, 0);

function rowOf(name: string, { weights, audits, paints }: Measured, floor: Measured) {
  const lcpOf = (one: Measured) => median(one.audits.map(({ lcp }) => lcp));
  return {
    page: name,
    ...kindsOf(weights),
    'LCP simulated, ms': Math.round(median(audits.map(({ lcp }) => lcp))),
    'of the floor': (median(audits.map(({ lcp }) => lcp)) / lcpOf(floor)).toFixed(2),
    'LCP applied, ms': Math.round(median(paints)),
    'of the floor, applied': (median(paints) / median(floor.paints)).toFixed(2),
    'TBT, ms': Math.round(median(audits.map(({ tbt }) => tbt))),
    CLS: median(audits.map(({ cls }) => cls)).toFixed(3),
    'scores, lowest': [0, 1, 2, 3].map((at) => Math.min(...audits.map(({ scores }) => scores[at] ?? 0))).join('/'),
    failed: [...new Set(audits.flatMap(({ failed }) => failed))].join(' '),
  };
}

/**
 * What pages cost a phone: bytes, requests, first paint. The site's own server serves its pages; the plain page and
 * other built sites, `NAME=FOLDER` or `NAME=FOLDER/page/`, are served from memory.
 */
export async function benchPage({ runs, sites }: { runs: number; sites: readonly string[] }): Promise<object> {
  const data = mkdtempSync(path.join(tmpdir(), 'bench-page-'));
  const server = await startServer(`file:${path.join(data, 'discussion.db')}`);
  const floor = await servePlainly((pathname) => (pathname === '/' ? Buffer.from(plainPage()) : null));
  const others = await Promise.all(
    sites.map(async (site) => {
      const [name = '', folder = ''] = site.split('=');
      return { name, served: await servePlainly(fileIn(path.resolve(folder))) };
    }),
  );
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  const browser = await chromium.launch({
    executablePath: ensureBrowser('chromium'),
    args: [...args, `--remote-debugging-port=${DEBUG_PORT}`],
  });
  try {
    const origin = server.address.replace('127.0.0.1', 'localhost');
    const measured = await measureAll(
      browser,
      new Map([
        [PLAIN, `${floor.address}/`],
        ...Object.entries(PAGES).map(([name, page]) => [name, origin + page] as const),
        ...others.map(({ name, served }) => [name, `${served.address}/`] as const),
      ]),
      runs,
    );
    const least = measured.get(PLAIN) as Measured;
    console.log(`${browser.version()}, medians of ${runs} runs in turns; scores are the worst run's`);
    console.table([...measured].map(([name, one]) => rowOf(name, one, least)));
    return Object.fromEntries(measured);
  } finally {
    await browser.close();
    await server.stop();
    for (const served of [floor, ...others.map((other) => other.served)]) served.stop();
    rmSync(data, { recursive: true, force: true });
  }
}
