import { brotliCompressSync } from 'node:zlib';
import ICAL from 'ical.js';
import { fileOf, headline, open, OVER, plan, PLAN, RUNNING, score } from './plan.ts';
import { expect, test, type } from './site.ts';

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole rule, the lights and a table of six blocks are there, and no dead control', async ({ page }) => {
    await page.goto(PLAN);
    await expect(page.getByText('by half an inch (12.7 mm) at most')).toBeVisible();
    await expect(page.locator('.plan-sheet tbody tr')).toHaveCount(6);
    await expect(page.locator('.lights')).toContainText('Pain over 5, or worse two mornings running: stop');
    await expect(page.locator('button:not([type=submit]):visible, main input:visible, textarea:visible')).toHaveCount(
      0,
    );
  });
});

test('a plan is begun, kept in the address and on the device, and says today in one line', async ({
  page,
  browser,
}) => {
  await open(page);
  await page.getByLabel('Toe to wall, back foot').fill('47,5');
  await page.getByRole('button', { name: 'Begin the two weeks' }).click();
  await expect(headline(page)).toHaveText('Day 1 of 14: stay where you are.');
  await expect(page).toHaveURL(/#p=1\.cm_2026-11-23\.4750\.14$/);
  const link = page.url();
  await open(page, '', '2026-12-01');
  await expect(headline(page)).toHaveText('Day 9 of 14: stay where you are.');
  const fresh = await browser.newPage();
  await open(fresh, new URL(link).hash);
  await expect(fresh.locator('.plan-status')).toContainText('47.5 cm');
  await fresh.close();
});

test('inches are read with their fractions, and a first day that cannot be is told beside its field', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'in', exact: true }).click();
  await page.getByLabel('Toe to wall, back foot').fill('18 1/2');
  const start = page.getByLabel('First day');
  for (const [day, says] of [
    ['2027-11-23', 'over four weeks ahead'],
    ['1969-12-31', 'from a calendar'],
  ] as const) {
    await start.fill(day);
    await page.getByRole('button', { name: 'Begin the two weeks' }).click();
    await expect(start).toHaveAttribute('aria-invalid', 'true');
    await expect(start).toHaveAccessibleDescription(new RegExp(says));
  }
  await start.fill('2026-11-20');
  await page.getByRole('button', { name: 'Begin the two weeks' }).click();
  await expect(headline(page)).toHaveText('Day 4 of 14: stay where you are.');
  await expect(plan(page)).toContainText('18 1/2 in (47.0 cm)');
});

test('at the end of a block the answers decide, and 1.3 cm is brought down with the reason', async ({ page }) => {
  await open(page, OVER);
  await expect(headline(page)).toHaveText('The 14 days are over.');
  await score(page, 'Did you do it on most days', 'Yes');
  await score(page, 'The worst pain in these days', '2');
  await score(page, 'Was it ever worse', 'No');
  await expect(plan(page)).not.toContainText('You may move.');
  await score(page, 'Any sign of the list', 'None');
  const step = page.getByLabel('Move back by (cm)');
  await type(step, '1.3');
  await expect(step).toHaveValue('1.2');
  await expect(step).toHaveAccessibleDescription(/more than half an inch \(1\.27 cm\) allows\. Set to 1\.2 cm/);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await expect(step).toHaveValue('1.2');
  await page.getByRole('button', { name: 'Less', exact: true }).click();
  await expect(step).toHaveValue('1.1');
  await page.getByRole('button', { name: 'Move by 1.1 cm' }).click();
  await expect(headline(page)).toHaveText('Day 1 of 14: stay where you are.');
  await expect(headline(page)).toBeFocused();
  await expect(page).toHaveURL(/_2026-11-23\.4860\.14$/);
});

for (const [answers, advice] of [
  [['No', '1', 'No', 'None'], 'Stay a little longer.'],
  [['Yes', '4', 'No', 'None'], 'Stay, with half as many holds.'],
  [['Yes', '1', 'Yes', 'None'], 'Stay, with half as many holds.'],
  [['Yes', '1', 'No', 'Yes, or not sure'], 'Stop, and be seen.'],
] as const) {
  test(`answers ${answers.join(', ')}: ${advice}`, async ({ page }) => {
    await open(page, OVER);
    await score(page, 'Did you do it on most days', answers[0]);
    await score(page, 'The worst pain in these days', answers[1]);
    await score(page, 'Was it ever worse', answers[2]);
    await score(page, 'Any sign of the list', answers[3]);
    await expect(page.locator('.plan-offer h3')).toHaveText(advice);
    await expect(page.getByLabel('Move back by')).toHaveCount(0);
  });
}

test('the calendar file holds the days that are left and the day after them', async ({ page }) => {
  await open(page, RUNNING);
  await page.getByLabel('Remind me at').fill('06:45');
  const { name, text } = await fileOf(page, 'Calendar file');
  expect(name).toBe('two-weeks.ics');
  const [daily, after] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  expect(daily?.getFirstPropertyValue('dtstart')?.toString()).toBe('2026-11-23T06:45:00');
  expect(daily?.getFirstPropertyValue('rrule')?.toString()).toBe('FREQ=DAILY;COUNT=6');
  expect(after?.getFirstPropertyValue('dtstart')?.toString()).toBe('2026-11-29');
  expect(after?.getFirstPropertyValue('summary')).toContain('You may move up to 1.2 cm');
});

test('a link with another plan asks before it takes the place of mine', async ({ page }) => {
  await open(page, RUNNING);
  await page.goto('/about/');
  await open(page, '#p=1.in_2026-11-20.1810.14');
  await expect(plan(page)).toContainText('You have a plan, and here comes another.');
  await expect(headline(page)).toHaveText('Day 9 of 14: stay where you are.');
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(page).toHaveURL(/#p=1\.cm_2026-11-15/);
  await page.evaluate(() => (location.hash = '#p=1.in_2026-11-20.1810.14'));
  await page.getByRole('button', { name: 'Take the other' }).click();
  await expect(headline(page)).toHaveText('Day 4 of 14: stay where you are.');
});

test('a jump within the page does not take the plan out of the address', async ({ page }) => {
  await open(page, RUNNING);
  await page.getByRole('link', { name: 'To your plan' }).click();
  await expect(page).toHaveURL(new RegExp(RUNNING));
  await expect(headline(page)).toBeInViewport();
});

test('a deleted plan comes back with undo', { tag: '@both' }, async ({ page }) => {
  await open(page, RUNNING);
  await page.getByRole('button', { name: 'Delete the plan' }).click();
  await expect(page.getByRole('button', { name: 'Begin the two weeks' })).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(headline(page)).toHaveText('Day 9 of 14: stay where you are.');
});

test('print shows the table with its boxes and no controls', async ({ page }) => {
  await open(page, RUNNING);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.plan-sheet')).toBeVisible();
  await expect(page.locator('.plan-ticks').first()).toBeVisible();
  await expect(page.locator('main').getByRole('button')).toHaveCount(0);
});

test('both widgets together are small, and the calendar comes only when asked for', async ({ page }) => {
  const scripts: { url: string; body: Promise<Buffer> }[] = [];
  page.on('response', (response) => {
    if (/\.js$/.test(response.url())) scripts.push({ url: response.url(), body: response.body() });
  });
  await open(page, RUNNING);
  const own = scripts.filter(({ url }) => !/(base|signals|client)[.-]/.test(url));
  const sizes = await Promise.all(own.map(async ({ body }) => brotliCompressSync(await body).length));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(14_000);
  const before = scripts.length;
  await fileOf(page, 'Calendar file');
  expect(scripts.length).toBeGreaterThan(before);
});
