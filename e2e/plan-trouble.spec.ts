import type { Page } from '@playwright/test';
import { fileOf, headline, log, open, plan, RUNNING, score } from './plan.ts';
import { expect, leave, test } from './site.ts';

test('a link edited by hand changes nothing and says so', async ({ page }) => {
  await open(page, RUNNING);
  await page.goto('/about/');
  await open(page, '#p=1.cm_2026-11-15.4750.14_2026-11-20.9999.14');
  await expect(plan(page)).toContainText('The plan in this link cannot be read');
  await expect(headline(page)).toHaveText('Day 9 of 14: stay where you are.');
});

test('a saved state that cannot be read is set aside, and the page works', async ({ page }) => {
  await leave(page, { plan: '{"v":1,"unit"', 'plan-log': '[[[' });
  await open(page);
  await expect(plan(page)).toContainText('could not be read, so it was set aside');
  await expect(page.getByRole('button', { name: 'Save it as a file' })).toHaveCount(2);
  await page.getByLabel('Toe to wall, back foot').fill('40');
  await page.getByRole('button', { name: 'Begin the two weeks' }).click();
  await expect(headline(page)).toHaveText('Day 1 of 14: stay where you are.');
  expect(await page.evaluate(() => localStorage.getItem('plan-unreadable'))).toBe('{"v":1,"unit"');
});

for (const trouble of ['forbidden', 'full'] as const) {
  test(`with a storage that is ${trouble} plan and log work, and it says that nothing is kept`, async ({ page }) => {
    await page.addInitScript((kind) => {
      if (kind === 'full') {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
        return;
      }
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('forbidden', 'SecurityError');
        },
      });
    }, trouble);
    await open(page, RUNNING);
    await expect(headline(page)).toHaveText('Day 9 of 14: stay where you are.');
    await score(page, 'Outside of the knee, after', '4');
    await expect(log(page).getByRole('status')).toContainText('Stay');
    await expect(headline(page)).toHaveText('Day 9 of 14: stay, with half the holds.');
    await expect(plan(page)).toContainText('This browser keeps nothing for us');
    await expect(page).toHaveURL(/4750/);
  });
}

test('a clock that was set back is told, and nothing is lost', async ({ page }) => {
  await open(page, RUNNING);
  await score(page, 'Outside of the knee, after', '1');
  await open(page, '', '2026-01-01');
  await expect(plan(page)).toContainText('Your device says that today is 1 January 2026');
  await expect(log(page)).toContainText('the log has a day after that');
  await expect(page).toHaveURL(/2026-11-15\.4750/);
  await expect(page.locator('.log-table tbody tr')).toHaveCount(1);
});

test('a copy goes out and comes back; a wrong or huge one changes nothing', async ({ page, browser }) => {
  await open(page, RUNNING);
  await score(page, 'Outside of the knee, after', '2');
  const copy = await fileOf(page, 'Export plan and log');
  expect(copy.name).toBe('two-weeks-2026-11-23.json');
  const give = (tab: Page, text: string) =>
    tab
      .getByLabel('Import a copy')
      .setInputFiles({ name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await give(page, '{"kind":"holiday pictures"}');
  await expect(plan(page)).toContainText('That file is not a copy from this page. Nothing was changed.');
  await give(page, 'x'.repeat(6_000_000));
  await expect(plan(page)).toContainText('That file has 6 MB');
  await expect(headline(page)).toHaveText('Day 9 of 14: stay where you are.');
  const fresh = await (await browser.newContext()).newPage();
  await open(fresh);
  await give(fresh, copy.text);
  await expect(headline(fresh)).toHaveText('Day 9 of 14: stay where you are.');
  await expect(fresh.locator('.log-table tbody tr')).toHaveCount(1);
  await expect(plan(fresh)).toContainText('1 day came into the log');
  await fresh.context().close();
});
