import { expect, type Locator, type Page } from '@playwright/test';
import { sayViolations, test as base } from './driver.ts';

/** Every page of the site, once. */
export const PAGES = [
  '/',
  '/articles/',
  '/articles/it-band-pain/',
  '/articles/it-band-pain/discussion/',
  '/experts/editors/',
  '/articles/outer-knee-signs/',
  '/articles/how-hard-to-stretch/',
  '/experts/aaron-lipsey/',
  '/experts/linds/',
  '/exercises/',
  '/exercises/calf-stretch-straight-knee/',
  '/exercises/slow-heel-drop/',
  '/exercises/ball-squeeze/',
  '/examples/',
  '/examples/figures/',
  '/routines/',
  '/routines/experts-four/',
  '/routines/experts-four/play/',
  '/routines/strength-days/',
  '/routines/own/',
  '/routines/own/play/',
  '/body/calf/',
  '/archive/',
  '/archive/2026/',
  '/tags/knee/',
  '/feeds/',
  '/search/',
  '/about/',
  '/ask/',
  '/questions/19583e12-62e2-4a0a-a4cf-890234a436d9/and-about-the-calf-stretch-how-long-should-i-hold-it/',
  '/disclaimer/',
  '/plan/',
  '/privacy/',
  '/privacy/request/',
  '/offline/',
  '/sign-in/',
  '/no-such-page/',
  '/embed/exercises/slow-heel-drop/',
];

/** Cards for pages of others. Each has the title and description of the page it stands for, and may be framed. */
export function isCard(path: string): boolean {
  return path.startsWith('/embed/');
}

export const ARTICLE = '/articles/it-band-pain/';

/**
 * What Chromium, then Firefox, says itself of what cannot be fetched: the journeys cut the line on purpose, and leave
 * pages whose letters are on their way (0x804b0002).
 */
export const UNREACHED =
  /Failed to load resource|can’t establish a connection|A ServiceWorker intercepted the request|^download failed \(font-family.*status=2152398850/;

/** A test that also fails on any script error, CSP violation or request to somebody else. */
export const test = base.extend<{ clean: undefined }>({
  clean: [
    async ({ page, baseURL }, use) => {
      const wrong: string[] = [];
      await sayViolations(page);
      page.on('pageerror', (error) => !UNREACHED.test(error.message) && wrong.push(`script error: ${error.message}`));
      page.on('console', (message) => {
        const text = message.text();
        if (message.type() === 'error' && !UNREACHED.test(text)) wrong.push(text);
      });
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(`${baseURL}`) && !/^(data|blob):/.test(url)) wrong.push(`request to ${url}`);
      });
      await use(undefined);
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});

/** Scrolls to an island, or what holds one, until it has woken. The page above may still be unfolding. */
export async function wake(place: Locator) {
  const islands = place.locator('xpath=descendant-or-self::astro-island');
  await expect(async () => {
    // An island has no box of its own: what is in it has.
    await islands
      .first()
      .evaluate((island) =>
        (island.firstElementChild ?? island).scrollIntoView({ block: 'center', behavior: 'instant' }),
      );
    await expect(islands.first()).not.toHaveAttribute('ssr', /.*/, { timeout: 500 });
  }).toPass({ timeout: 15_000 });
}

/** Wakes the letters, which then ask the server for those of now. */
export async function wakeLetters(page: Page) {
  const answered = page.waitForResponse(/\/api\/threads\/[^/]+$/);
  await wake(page.locator('#discussion'));
  await answered;
}

/** Types into a field in place of what it holds, and goes on to the next, as a reader does: key by key. */
export async function type(field: Locator, text: string) {
  await field.press('ControlOrMeta+a');
  await field.pressSequentially(text);
  await field.press('Tab');
}

/** Puts on the device what an earlier visit would have left there. */
export async function leave(page: Page, left: Record<string, string>) {
  await page.addInitScript((all) => {
    try {
      for (const [key, text] of Object.entries(all)) localStorage.setItem(key, text);
    } catch {
      // A tab that has no page yet keeps nothing, and throws.
    }
  }, left);
}

/** Wakes every island of the page. */
export async function wakeAll(page: Page) {
  for (const island of await page.locator('astro-island').all()) await wake(island);
}

/** Lets time pass in one leap, as a busy or sleeping device does, and then a few frames. */
export async function leap(page: Page, ms: number) {
  await page.clock.fastForward(ms - 100);
  await page.clock.runFor(100);
}

/** Tells the page that it went out of sight, or came back. */
export async function setHidden(page: Page, hidden: boolean) {
  await page.evaluate((value) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: value ? 'hidden' : 'visible' });
    Object.defineProperty(document, 'hidden', { configurable: true, value });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

export { expect };
