import { expect, type Page } from '@playwright/test';
import { NEW_TITLE, startHost, type Host } from './deploys.ts';
import { test as base } from './driver.ts';
import { ARTICLE, wake } from './site.ts';

const OLD_TITLE = 'The quiet culprit behind your IT band pain';

const test = base.extend<{ host: Host }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from its first argument
  host: async ({}, use) => {
    const host = await startHost();
    await use(host);
    host.close();
  },
});
test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 60_000 });
test.skip(({ isMobile }) => isMobile, 'a deploy is the same on every screen');

const prompt = (page: Page) => page.locator('.offline-notice');
const title = (page: Page) => page.locator('h1');

/** Touches the page, and waits until a worker serves it. */
async function touch(page: Page) {
  await page.mouse.wheel(0, 200);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** The scripts that a page has run, and whether any was refused. */
function scriptsOf(page: Page) {
  const names: string[] = [];
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    (response.ok() ? names : failed).push(response.url());
  });
  return { names, failed };
}

async function widgetsWork(page: Page) {
  await wake(page.locator('#stretch'));
  await expect(page.getByRole('slider', { name: /How strong is the pull/ })).toBeVisible();
  await wake(page.locator('#hold'));
  await page.locator('#hold').getByRole('button', { name: 'Start' }).click();
  await expect(page.locator('#hold')).toContainText('Get ready');
}

test('a deploy leaves an open page whole, and offers the new one', async ({ page, context, host }) => {
  await page.goto(host.url + ARTICLE);
  await touch(page);
  const old = scriptsOf(page);
  host.deploy();

  const second = await context.newPage();
  await second.goto(host.url + ARTICLE);
  await expect(title(second)).toHaveText(NEW_TITLE);
  await touch(second);

  await expect(prompt(page)).toContainText('There is a newer version of this page.', { timeout: 20_000 });
  await expect(prompt(second)).toBeHidden();
  await expect(title(page)).toHaveText(OLD_TITLE);
  await widgetsWork(page);
  expect(old.failed).toEqual([]);
  expect(old.names.filter((name) => name.includes('-new.js'))).toEqual([]);

  await page.bringToFront();
  const fresh = scriptsOf(page);
  await prompt(page).getByRole('button', { name: 'Reload' }).click();
  await expect(title(page)).toHaveText(NEW_TITLE);
  await expect(prompt(page)).toBeHidden();
  await widgetsWork(page);
  expect(fresh.failed).toEqual([]);
  expect(fresh.names.filter((name) => name.includes('/_astro/') && !name.includes('-new.js'))).toEqual([]);

  await context.setOffline(true);
  await page.goto(host.url + ARTICLE);
  await expect(title(page)).toHaveText(NEW_TITLE);
  await widgetsWork(page);
});

test('the offer can wait', async ({ page, context, host }) => {
  await page.goto(host.url + ARTICLE);
  await touch(page);
  host.deploy();
  const second = await context.newPage();
  await second.goto(`${host.url}/`);
  await touch(second);
  await prompt(page).getByRole('button', { name: 'Later' }).click();
  await expect(prompt(page)).toBeHidden();
  await widgetsWork(page);
});

test('a page that nobody had touched before the deploy says so instead of failing', async ({ page, host }) => {
  await page.goto(host.url + ARTICLE);
  host.deploy();
  await page.locator('#stretch').scrollIntoViewIfNeeded();
  await prompt(page).getByRole('button', { name: 'Reload' }).click();
  await expect(title(page)).toHaveText(NEW_TITLE);
  await widgetsWork(page);
});

test('a deploy that is half through, or a server that fails, leaves what was kept', async ({ page, context, host }) => {
  await page.goto(host.url + ARTICLE);
  await touch(page);
  host.deployHalf();
  const refused = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const next = registration.installing;
    return new Promise((resolve) => {
      next?.addEventListener('statechange', () => resolve(next.state));
    });
  });
  expect(refused).toBe('redundant');
  host.fail();
  await page.goto(host.url + ARTICLE);
  await expect(title(page)).toHaveText(OLD_TITLE);
  await context.setOffline(true);
  await page.reload();
  await expect(title(page)).toHaveText(OLD_TITLE);
  await widgetsWork(page);
});
