import type { Page } from '@playwright/test';
import { fileOf, headline, log, open, RUNNING, score } from './plan.ts';
import { ARTICLE, expect, test, wake, wakeAll } from './site.ts';

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

test('after one visit an exercise and its movement work without a network', async ({ page, context }) => {
  await visit(page, '/');
  await context.setOffline(true);
  await page.goto('/exercises/');
  await page.getByLabel('For').selectOption('Inner thigh');
  await page.getByRole('link', { name: 'Ball squeeze' }).click();
  await page.getByRole('button', { name: 'Play the movement' }).first().click();
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
});

test('after one visit a routine is chosen, played and made without a network', async ({ page, context }) => {
  await visit(page, '/');
  await context.setOffline(true);
  await page.goto('/routines/');
  await page.locator('a[href="/routines/experts-four/"]').first().click();
  await page.locator('a[href="/routines/experts-four/play/"]').first().click();
  await wakeAll(page);
  for (const check of await page.getByRole('checkbox').all()) await check.check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByRole('group', { name: /^Player/ })).toContainText('Exercise 1 of 3');
  await page.goto('/routines/own/');
  await wakeAll(page);
  await expect(page.locator('astro-island')).not.toHaveAttribute('ssr', /.*/);
});

test('after one visit the plan keeps a day and gives its calendar without a network', async ({ page, context }) => {
  await visit(page, '/');
  await context.setOffline(true);
  await open(page, RUNNING);
  await score(page, 'Outside of the knee, after', '1');
  expect((await fileOf(page, 'Calendar file')).text).toContain('BEGIN:VEVENT');
  await page.reload();
  await wakeAll(page);
  await expect(headline(page)).toHaveText('Day 9 of 14: stay where you are.');
  await expect(log(page).getByRole('table')).toContainText('23 Nov');
});

test('a letter begun offline is told that it waits, and is there after a reload', async ({ page, context }) => {
  await visit(page, ARTICLE);
  await context.setOffline(true);
  await page.reload();
  const letters = page.locator('#discussion');
  await wake(letters);
  await expect(letters).toContainText(/You are offline|cannot be reached just now/);
  await expect(letters).toContainText('What you write is kept on this device.');
  await letters.getByLabel('Your letter').fill('Written in a tunnel');
  await letters.getByLabel('Sign it with a name').fill('Kim');
  await page.waitForFunction(() => JSON.stringify({ ...localStorage }).includes('Written in a tunnel'));
  await page.reload();
  await wake(letters);
  await expect(letters.getByLabel('Your letter')).toHaveValue('Written in a tunnel');
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

test('a page that is not kept leads to those that are', { tag: '@both' }, async ({ page, context }) => {
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
