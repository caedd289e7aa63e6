import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expectAccessible } from './axe.ts';
import { expect, test, wakeAll } from './site.ts';

const tags = readdirSync(path.join(import.meta.dirname, '../src/examples'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

for (const tag of tags) {
  test(`the examples of ${tag} pass axe, light and dark, and fit a small screen`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`/examples/${tag}/`);
    await wakeAll(page);
    // One widget stands here several times, each time by the name that it has in a column.
    await expectAccessible(page, (axe) => axe.disableRules('landmark-unique'));
    await page.setViewportSize({ width: 320, height: 800 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
  });
}

test('a film is fetched when it is played, and plays', async ({ page }) => {
  const films: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('.webm')) films.push(request.url());
  });
  await page.goto('/examples/Video/');
  const film = page.locator('video').first();
  await film.scrollIntoViewIfNeeded();
  await expect(film).toBeVisible();
  expect(films).toEqual([]);
  await film.evaluate((video: HTMLVideoElement) => {
    video.muted = true;
    return video.play();
  });
  expect(films).not.toEqual([]);
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.videoWidth)).toBe(640);
});
