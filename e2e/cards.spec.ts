import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { ARTICLE, expect, test } from './site.ts';

const STRETCH = 'Calf stretch, back knee straight';
const STEPS = [
  STRETCH,
  'Calf stretch, back knee bent',
  'Reach and release',
  'Slow heel drop',
  'Calf massage with a roller',
  'Calf massage with your own kneecap',
  'Ball squeeze',
];

const cardOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const startOf = (page: Page, name: string) => page.getByRole('link', { name: `Start ${name}`, exact: true });
/** Where Start stands in the window. */
const placeOf = (page: Page, name: string) =>
  startOf(page, name).evaluate((link) => Math.round(link.getBoundingClientRect().top));

async function passGate(page: Page) {
  for (const check of await page.getByRole('dialog').getByRole('checkbox').all()) await check.check();
  await page.getByRole('button', { name: 'Go on' }).click();
}

test('each step of the column has its card: picture, whose it is, dose, Start', async ({ page }) => {
  await page.goto(ARTICLE);
  for (const name of STEPS) {
    const card = cardOf(page, name);
    const picture = card.getByRole('img');
    await card.scrollIntoViewIfNeeded();
    await expect(picture).toHaveAttribute('alt', /seen from the (side|front)/);
    await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    await expect(card.locator('.origin')).toHaveText(/The expert's own|Our reconstruction|Editor's addition/);
    await expect(card.locator('.card-dose')).toContainText(/each leg|both legs/);
    await expect(startOf(page, name)).toBeVisible();
  }
  await expect(page.locator('.card')).toHaveCount(STEPS.length);
});

test('Start leads through the exercise over the column, and back to where the reader was', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-23T08:00:00') });
  await page.goto(`${ARTICLE}#strength-while-stretched`);
  const start = startOf(page, STRETCH);
  await start.scrollIntoViewIfNeeded();
  const before = await placeOf(page, STRETCH);
  await start.press('Enter');
  const dialog = page.getByRole('dialog', { name: STRETCH });
  await expect(dialog.getByRole('heading', { name: 'Before you start, today' })).toBeVisible();
  expect(await dialog.evaluate((place) => place.contains(document.activeElement))).toBe(true);
  await expectAccessible(page, (axe) => axe.include('dialog'));
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await expect(dialog.getByRole('alert')).toContainText('4 lines are open');
  await passGate(page);
  await dialog.getByLabel('Show me how before each exercise').uncheck();
  await page.clock.pauseAt(new Date('2026-11-23T08:05:00'));
  await dialog.getByRole('button', { name: 'Start' }).click();
  await page.clock.fastForward(5_000);
  await page.clock.runFor(100);
  await expect(dialog.getByText('Hold 1 of 6').first()).toBeVisible();
  await expect(dialog.getByRole('timer')).toHaveText('11');
  await page.clock.runFor(3_000);
  await expect(dialog.getByRole('timer')).toHaveText('8');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(start).toBeFocused();
  await expect(page).toHaveURL(`${ARTICLE}#strength-while-stretched`);
  expect(Math.abs((await placeOf(page, STRETCH)) - before)).toBeLessThan(3);
  await start.click();
  await expect(dialog.getByText('Paused').first()).toBeVisible();
});

test('from the safety questions to the red flags: the player makes room', async ({ page }) => {
  await page.goto(ARTICLE);
  await startOf(page, 'Ball squeeze').click();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'When not to stretch' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('#red-flags')).toBeInViewport();
});

test('where the player cannot be fetched, Start is the link that it was', async ({ page }) => {
  await page.route('**/routines/parts/**', (route) => route.abort());
  await page.goto(ARTICLE);
  await startOf(page, 'Slow heel drop').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Slow heel drop' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('Start leads to how it is done, or to its table of holds', async ({ page }) => {
    await page.goto(ARTICLE);
    await startOf(page, STRETCH).click();
    await expect(page).toHaveURL('/exercises/calf-stretch-straight-knee/#timer');
    await expect(page.getByRole('table', { name: /Count along/ })).toBeVisible();
    await page.goto(ARTICLE);
    await startOf(page, 'Ball squeeze').click();
    await expect(page).toHaveURL('/exercises/ball-squeeze/#how');
  });
});
