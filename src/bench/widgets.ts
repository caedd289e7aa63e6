import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { ensureBrowser } from '../../e2e/browsers.ts';
import { median } from './median.ts';
import { startServer } from './server.ts';

const PHONE = { width: 412, height: 823 };
const SLOWER = 4;
const ARTICLE = '/articles/it-band-pain/';
const STEPS = 20;
/** Nobody presses a key in the same moment in which the focus lands. */
const REACH_MS = 300;
const DRIFT_AFTER_MS = 10_000;

/** What a reader does with a widget, once it is awake. */
interface Act {
  name: string;
  page: string;
  island: string;
  /** A CSS selector within the island of what gets the focus, and the key that is pressed on it. */
  focus: string;
  key: string;
  times: number;
}

const PLAYER = '/routines/experts-four/play/';
const PLAN = '/plan/';
const OWN = '/routines/own/';

const ACTS: readonly Act[] = [
  act('slider, a step', ARTICLE, '#stretch', 'input[type=range]', 'ArrowRight', STEPS),
  act('timer, start', ARTICLE, '#hold', 'button.button-primary', 'Enter', 1),
  act('letter, a character', ARTICLE, '#discussion', 'textarea', 'a', STEPS),
  act('player, a box', PLAYER, 'main', 'input[type=checkbox]', ' ', STEPS),
  act('plan, a digit', PLAN, 'main', '#plan-distance', '1', 3),
  act('log, an answer', PLAN, 'main', 'input[name=log-did]', ' ', 1),
  act('own routine, a hold more', OWN, 'main', 'button[aria-label$=more]', 'Enter', STEPS),
];

function act(name: string, page: string, island: string, focus: string, key: string, times: number): Act {
  return { name, page, island, focus, key, times };
}

/** Keeps the duration of every event, from input to the paint that follows it. */
function watchEvents(): void {
  const kept: number[] = [];
  Object.assign(globalThis, { eventTimes: kept });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      if (entry.interactionId) kept.push(entry.duration);
    }
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}

async function open(browser: Browser, address: string, island: string): Promise<{ page: Page; session: CDPSession }> {
  const page = await browser.newPage({ viewport: PHONE, serviceWorkers: 'block' });
  const session = await page.context().newCDPSession(page);
  await page.addInitScript(watchEvents);
  await page.goto(address, { waitUntil: 'load' });
  const place = page.locator(island);
  const asleep = place.locator('xpath=descendant-or-self::astro-island[@ssr]');
  for (let tries = 0; tries < 50; tries += 1) {
    await place.scrollIntoViewIfNeeded();
    if ((await asleep.count()) === 0) break;
    await page.waitForTimeout(100);
  }
  await page.waitForTimeout(500);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return { page, session };
}

/** Milliseconds of every press to the paint after it. What is faster than the 16 that browsers report counts as 16. */
async function inputToPaint(browser: Browser, origin: string, { page: at, island, focus, key, times }: Act) {
  const { page } = await open(browser, origin + at, island);
  await page.locator(island).locator(focus).first().focus();
  await page.waitForTimeout(REACH_MS);
  for (let press = 0; press < times; press += 1) {
    await page.keyboard.press(key);
    await page.waitForTimeout(80);
  }
  await page.waitForTimeout(500);
  const found = await page.evaluate(() => (globalThis as unknown as { eventTimes: number[] }).eventTimes);
  await page.close();
  return found.length > 0 ? found : [16];
}

/**
 * Milliseconds by which the shown seconds of a hold are off after ten seconds: where the digits change against the
 * clock, beyond the whole seconds between two changes.
 */
async function drift(browser: Browser, origin: string): Promise<number> {
  const { page } = await open(browser, origin + ARTICLE, '#hold');
  await page.locator('#hold button.button-primary').first().press('Enter');
  const off = await page.evaluate(async (length) => {
    const face = document.querySelector('#hold [role=timer]');
    if (!face) throw new Error('The timer has no face.');
    const changes: { at: number; said: string }[] = [];
    const seen = new MutationObserver(() => changes.push({ at: performance.now(), said: face.textContent ?? '' }));
    seen.observe(face, { subtree: true, childList: true, characterData: true });
    await new Promise((resolve) => setTimeout(resolve, length + 5000));
    seen.disconnect();
    const counted = changes.filter(({ said }, index) => index > 0 && said !== changes[index - 1]?.said);
    const [first, last] = [counted[0], counted.at(-1)];
    if (!first || !last || first === last) throw new Error('The timer did not count.');
    const passed = last.at - first.at;
    return Math.abs(passed - Math.round(passed / 1000) * 1000);
  }, DRIFT_AFTER_MS);
  await page.close();
  return off;
}

/** Input to paint of every widget and drift of the timer, on a processor slowed four times. */
export async function benchWidgets({ runs }: { runs: number }): Promise<object> {
  const data = mkdtempSync(path.join(tmpdir(), 'bench-widgets-'));
  const server = await startServer(`file:${path.join(data, 'discussion.db')}`);
  const browser = await chromium.launch({
    executablePath: ensureBrowser('chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const times = new Map(ACTS.map(({ name }) => [name, [] as number[][]]));
  const drifts: number[] = [];
  try {
    for (let run = 0; run < runs; run += 1) {
      for (const act of ACTS) times.get(act.name)?.push(await inputToPaint(browser, server.address, act));
      drifts.push(await drift(browser, server.address));
    }
  } finally {
    await browser.close();
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
  console.log(`${SLOWER} times slower; medians of ${runs} runs; INP is the worst press of a run`);
  const rows = ACTS.map(({ name }) => {
    const all = times.get(name) ?? [];
    return {
      widget: name,
      'INP, ms': median(all.map((one) => Math.max(...one))),
      'median press, ms': median(all.flat()),
      'worst of all, ms': Math.max(...all.flat()),
    };
  });
  console.table(rows);
  console.log(
    `Timer: off by ${median(drifts).toFixed(0)} ms after ${DRIFT_AFTER_MS / 1000} s, at most ${Math.max(...drifts).toFixed(0)}`,
  );
  return { rows, drifts };
}
