import { fileOf, log, open, plan, RUNNING, score, TODAY } from './plan.ts';
import { expect, test } from './site.ts';

test('two tabs: what both wrote is in both', async ({ page, context }) => {
  await open(page);
  const other = await context.newPage();
  await open(other);
  await score(page, 'Outside of the knee, after', '1');
  await other.getByLabel('Day', { exact: true }).fill('2026-11-22');
  await score(other, 'Outside of the knee, after', '2');
  for (const tab of [page, other]) await expect(tab.locator('.log-table tbody tr')).toHaveCount(2);
});

test('a day is logged with a tap each, lit, taken out as a table, and never put into an address', async ({ page }) => {
  const asked: string[] = [];
  await open(page, RUNNING);
  page.on('request', (request) => asked.push(request.url()));
  const before = page.url();
  await score(page, 'The stretch', 'Done');
  await score(page, 'Outside of the knee, before', '2');
  await score(page, 'Outside of the knee, after', '7');
  await page.getByLabel('A note, if you like').fill('downhill');
  await expect(log(page).getByRole('status')).toContainText('Stop');
  await expect(plan(page)).toContainText('Stop for now.');
  await expect(page.locator('.log-picture circle')).toHaveCount(2);
  const csv = await fileOf(page, 'Table for a physio (CSV)');
  expect(csv.text).toContain('2026-11-23,yes,2,7,,,stop,downhill');
  expect(page.url()).toBe(before);
  // What a later part of the page needs of the build is the same for everybody, and says nothing.
  const plain = /^(blob:.*|http:\/\/[^/]+\/_astro\/[\w.-]+\.(js|css))$/;
  expect(asked.filter((url) => !plain.test(url))).toEqual([]);
});

test('yesterday is asked about this morning, and once', async ({ page }) => {
  await open(page, '', '2026-11-22');
  await score(page, 'The stretch', 'Done');
  await open(page);
  await page
    .getByRole('group', { name: 'The morning after 22 November' })
    .getByRole('button', { name: 'Worse' })
    .click();
  await expect(page.locator('.log-asked')).toHaveCount(0);
  await expect(log(page)).toContainText('Noted: worse on the morning after 22 November.');
  await expect(page.locator('.log-live')).toBeFocused();
  await expect(page.locator('.log-table')).toContainText('Stay');
});

test('a day that has not come is refused; a removed day comes back; all is deleted only when sure', async ({
  page,
}) => {
  await open(page);
  await score(page, 'Outside of the knee, after', '1');
  const day = page.getByLabel('Day', { exact: true });
  await day.fill('2026-11-24');
  await expect(day).toHaveAccessibleDescription(/has not come yet/);
  await day.fill(TODAY);
  await page.getByRole('button', { name: 'Remove this day' }).click();
  await expect(page.locator('.log-table')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('.log-table tbody tr')).toHaveCount(1);
  await page.getByRole('button', { name: 'Delete all' }).click();
  await expect(page.getByRole('button', { name: 'Keep them' })).toBeFocused();
  await page.getByRole('button', { name: 'Delete them' }).click();
  await expect(page.locator('.log-table')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('plan-log'))).toBeNull();
});
