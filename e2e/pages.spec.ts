import { expectAccessible } from './axe.ts';
import { test as plainTest } from './driver.ts';
import { expect, isCard, PAGES, test, wakeAll } from './site.ts';

for (const path of PAGES) {
  test(`${path} has one heading, a title and a description of its own`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('h1')).toHaveCount(1);
    await expect(page).toHaveTitle(/.{10,}/);
    const description = await page.locator('meta[name=description]').getAttribute('content');
    expect(description?.length).toBeGreaterThanOrEqual(70);
    expect(description?.length).toBeLessThanOrEqual(160);
    expect(description).not.toMatch(/100 ?%|weightlifting/);
  });

  test(`${path} passes axe, light and dark`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    await wakeAll(page);
    await expectAccessible(page);
  });

  test(`${path} fits every width and 400 % zoom`, async ({ page }) => {
    await page.goto(path);
    await wakeAll(page);
    for (const width of [320, 390, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over, `${width} px`).toBeLessThanOrEqual(0);
    }
  });
}

test('titles and descriptions are unique', async ({ page }) => {
  const seen = new Set<string | null>();
  // A card is its exercise once more, out of search engines' sight, and goes by the same name.
  const pages = PAGES.filter((path) => !isCard(path));
  for (const path of pages) {
    await page.goto(path);
    seen.add(await page.title());
    seen.add(await page.locator('meta[name=description]').getAttribute('content'));
  }
  expect(seen.size).toBe(pages.length * 2);
});

test('every page carries a content security policy without unsafe-inline scripts', async ({ page }) => {
  for (const path of PAGES) {
    const response = await page.goto(path);
    const meta = page.locator('meta[http-equiv=content-security-policy]');
    const inPage = (await meta.count()) > 0 ? await meta.getAttribute('content') : '';
    const policy = `${response?.headers()['content-security-policy']} ${inPage}`;
    // To be framed by anybody is what a card is for; all else of the policy holds for it too.
    expect(policy).toContain(isCard(path) ? 'frame-ancestors *' : "frame-ancestors 'none'");
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("object-src 'none'");
    // A card has no script, so none is hashed.
    expect(policy).toMatch(isCard(path) ? /script-src 'self'/ : /script-src 'self'[^;]*'sha256-/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  }
});

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
