import { expectAccessible } from './axe.ts';
import { test as plainTest } from './driver.ts';
import { expect, PAGES, test, wakeAll } from './site.ts';

for (const path of PAGES) {
  test(`${path} passes axe, light and dark, and fits every width and 400 % zoom`, async ({ page, isMobile }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    await wakeAll(page);
    await expect(page.locator('h1')).toHaveCount(1);
    await expectAccessible(page);
    // The widths are the same wherever they are tried.
    for (const width of isMobile ? [] : [320, 390, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `${width} px`).toBeLessThanOrEqual(0);
    }
  });
}

plainTest('a script that nobody hashed does not run', async ({ page }) => {
  await page.goto('/');
  const refused = await page.evaluate(() => {
    const violation = new Promise((resolve) => {
      addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
    });
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    return violation;
  });
  expect(refused).toBe('script-src-elem');
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

test('an address without a page is a 404 that leads on', async ({ page }) => {
  const response = await page.goto('/no-such-page/');
  expect(response?.status()).toBe(404);
  await page.getByRole('link', { name: 'Begin at the home page' }).click();
  await expect(page).toHaveURL('/');
});

test('the chosen theme stays, without a flash', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: /light and dark/ }).click();
  expect(await background()).not.toBe(light);
  await page.goto('/about/', { waitUntil: 'commit' });
  await page.locator('h1').waitFor();
  expect(await background()).not.toBe(light);
});
