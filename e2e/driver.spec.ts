import { expect, test } from './site.ts';

/** What a page is told of its reader and device. */
const CONDITIONS = {
  dark: '(prefers-color-scheme: dark)',
  still: '(prefers-reduced-motion: reduce)',
  forced: '(forced-colors: active)',
  print: 'print',
};

// A journey in the dark that was made by day would pass, and say nothing.
test('the browser is as the journeys ask it to be, from page to page', { tag: '@both' }, async ({ page, context }) => {
  const found = () =>
    page.evaluate((all) => Object.keys(all).filter((name) => matchMedia(all[name as 'dark']).matches), CONDITIONS);
  await page.goto('/about/');
  expect(await found()).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce', forcedColors: 'active' });
  expect(await found()).toEqual(['dark', 'still', 'forced']);
  for (const path of ['/', '/articles/', '/about/']) {
    await page.goto(path);
    expect(await found(), path).toEqual(['dark', 'still', 'forced']);
  }
  await page.emulateMedia({ media: 'print', colorScheme: 'light', reducedMotion: null, forcedColors: null });
  expect(await found()).toEqual(['print']);
  await page.emulateMedia({ media: null });
  await context.setOffline(true);
  expect(await page.evaluate(() => navigator.onLine)).toBe(false);
  await expect(page.evaluate(() => fetch('/health'))).rejects.toThrow();
  await context.setOffline(false);
  expect(await page.evaluate(async () => (await fetch('/health')).status)).toBe(200);
});

test('a phone is touched and a desktop is not', async ({ page, hasTouch }) => {
  await page.goto('/about/');
  const touched = await page.evaluate(() => [matchMedia('(pointer: coarse)').matches, 'ontouchstart' in window]);
  expect(touched).toEqual([hasTouch, hasTouch]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('no page runs any', { tag: '@both' }, async ({ page }) => {
    for (const path of ['/routines/own/', '/routines/strength-days/play/']) {
      await page.goto(path);
      await expect(page.locator('main noscript > *').first(), path).toBeVisible();
      await expect(page.locator('astro-island').first()).toHaveAttribute('ssr', '');
    }
  });
});
