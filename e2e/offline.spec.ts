import type { Page } from '@playwright/test';
import { ARTICLE, expect, test, wake } from './site.ts';

test.use({ serviceWorkers: 'allow' });

/** Reads a little, and waits until the site is kept on the device. */
async function visit(page: Page, path: string) {
  await page.goto(path);
  await page.mouse.wheel(0, 200);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
}

test('after one visit the column works without a network', async ({ page, context }) => {
  await visit(page, ARTICLE);
  await context.setOffline(true);
  await page.goto('/');
  await page.getByRole('link', { name: 'The quiet culprit behind your IT band pain' }).click();
  await expect(page.locator('h1')).toHaveText('The quiet culprit behind your IT band pain');
  await wake(page.locator('#stretch'));
  await expect(page.getByRole('slider', { name: /How strong is the pull/ })).toBeVisible();
  await wake(page.locator('#hold'));
  await page.locator('#hold').getByRole('button', { name: 'Start' }).click();
  await expect(page.locator('#hold')).toContainText('Get ready');
});

test('says that there is no network, and unsays it', async ({ page, context }) => {
  await visit(page, '/');
  const notice = page.locator('.offline-notice');
  await expect(notice).toBeHidden();
  await context.setOffline(true);
  await expect(notice).toHaveText('You are offline. What you have here works; letters wait until you are back.');
  await context.setOffline(false);
  await expect(notice).toBeHidden();
});

test('a page that is not kept leads to those that are', async ({ page, context }) => {
  await visit(page, '/');
  await context.setOffline(true);
  await page.goto(`${ARTICLE}discussion/`);
  await expect(page.locator('h1')).toHaveText('You are offline');
  await page.getByRole('link', { name: /quiet culprit/ }).click();
  await expect(page).toHaveURL(ARTICLE);
});

test('a visit that ends at the first screen fetches no script', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()));
  await page.goto(ARTICLE, { waitUntil: 'networkidle' });
  expect(scripts).toEqual([]);
  const kept = await page.evaluate(() => navigator.serviceWorker.getRegistrations());
  expect(kept).toEqual([]);
});
