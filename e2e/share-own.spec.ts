import type { BrowserContext, Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { headline, open, plan, RUNNING } from './plan.ts';
import { ARTICLE, expect, test, wake, wakeLetters } from './site.ts';

/** The address that was copied, without the site's own name, which is not the server's here. */
async function copied(page: Page): Promise<string> {
  const { pathname, search, hash } = new URL(await page.evaluate(() => navigator.clipboard.readText()));
  return `${pathname}${search}${hash}`;
}

const mayCopy = (context: BrowserContext) => context.grantPermissions(['clipboard-read', 'clipboard-write']);

/** A browser that copies nothing. */
const refuseCopies = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('No.', 'NotAllowedError')) },
    });
  });

const expectNoViolations = (page: Page, part = 'main') => expectAccessible(page, (axe) => axe.include(part));

const said = (page: Page, words: string | RegExp) => page.getByRole('status').filter({ hasText: words });

test('an own routine is shared as it stands: copied, or by the device’s own sheet', async ({ page, context }) => {
  await mayCopy(context);
  await page.goto('/routines/own/#r=ball-squeeze,burpee');
  await wake(page.locator('.editor-live'));
  const share = page.getByRole('button', { name: 'Share this routine' });
  await share.focus();
  await page.keyboard.press('Enter');
  await expect(said(page, 'The link to this routine is copied.')).toBeVisible();
  // What the page left out is left out of the link too.
  expect(await copied(page)).toBe('/routines/own/#r=ball-squeeze');
  await expectNoViolations(page);
  const friend = await context.newPage();
  await friend.goto(await copied(page));
  await expect(friend.locator('.routine-steps h3')).toHaveText(['Ball squeeze']);

  await friend.evaluate(() => {
    const given = { share: (data: ShareData) => Promise.resolve(void (document.title = data.url ?? '')) };
    Object.defineProperty(navigator, 'share', { value: given.share });
  });
  await friend.getByRole('button', { name: 'Share this routine' }).click();
  await expect(friend).toHaveTitle(/\/routines\/own\/#r=ball-squeeze$/);
});

test('a shared plan tells its unit and first distance, and fills in the form of who opens it', async ({
  page,
  context,
  browser,
}) => {
  await mayCopy(context);
  await open(page, `${RUNNING}_2026-11-23.4750.14h`, '2026-11-30');
  await page.getByRole('button', { name: 'Share this plan' }).click();
  await expect(said(page, 'It holds the unit and the first distance, nothing else.')).toBeVisible();
  const link = await copied(page);
  expect(link).toBe('/plan/#unit=cm&start=4750');
  await expectNoViolations(page);

  const elsewhere = await browser.newContext();
  const friend = await elsewhere.newPage();
  await friend.goto(link.replace('unit=cm&start=4750', 'unit=in&start=4699'));
  const distance = friend.getByLabel('Toe to wall, back foot');
  await expect(distance).toHaveValue('18 1/2');
  await expect(distance).toBeInViewport();
  await expect(friend.getByRole('button', { name: 'in', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(said(friend, 'nothing is kept until you do')).toBeVisible();
  expect(await friend.evaluate(() => JSON.stringify(localStorage))).not.toContain('4699');
  await expectNoViolations(friend);
  await friend.getByRole('button', { name: 'Begin the two weeks' }).click();
  await expect(headline(friend)).toHaveText('Day 1 of 14: stay where you are.');
  await expect(plan(friend)).toContainText('18 1/2 in (47.0 cm)');
  await expect(plan(friend)).not.toContainText('nothing is kept until you do');
  await elsewhere.close();
});

test('a shared plan never takes the place of mine, and one that cannot be read says so', async ({ page }) => {
  await open(page, RUNNING);
  await page.evaluate(() => (location.hash = '#unit=in&start=1000'));
  await expect(said(page, 'You have a plan, so nothing was changed.')).toBeVisible();
  await expect(headline(page)).toHaveText('Day 9 of 14: stay where you are.');
  await expect(page).toHaveURL(new RegExp(RUNNING));
  await page.getByRole('button', { name: 'Delete the plan' }).click();
  for (const hash of ['#unit=yd&start=1000', '#unit=cm&start=99999', '#r=ball-squeeze']) {
    await page.goto('/about/');
    await open(page, hash);
    await expect(said(page, 'holds no plan that can be read')).toBeVisible();
    await expect(page.getByLabel('Toe to wall, back foot')).toHaveValue('');
  }
});

test('the date of a letter leads to it, and copies the link', async ({ page, context }) => {
  await mayCopy(context);
  await page.goto(`${ARTICLE}?utm_source=x`);
  await wakeLetters(page);
  const letter = page.locator('#discussion .letter').first();
  const anchor = `#${await letter.getAttribute('id')}`;
  await letter.locator('.letter-when').focus();
  await page.keyboard.press('Shift');
  await expect(page.locator('.section-link').first()).toBeAttached();
  await page.keyboard.press('Enter');
  await expect(said(page, 'The link to this letter is copied.')).toBeVisible();
  expect(await copied(page)).toBe(`${ARTICLE}${anchor}`);
  expect(new URL(page.url()).hash).toBe(anchor);
  await expect(letter).toBeInViewport();

  await page.goto(`${ARTICLE}discussion/`);
  // The first position of a pointer is no movement yet.
  await page.mouse.move(1, 1);
  await page.locator(`${anchor} .letter-when`).hover();
  await page.locator(`${anchor} .letter-when`).click();
  await expect(said(page, 'The link to this letter is copied.')).toBeVisible();
  expect(await copied(page)).toBe(`${ARTICLE}discussion/?comment=${anchor.slice('#comment-'.length)}${anchor}`);
});

test('where the page may not copy, the link stands in a field, as long as it is true', async ({ page }) => {
  await refuseCopies(page);
  await page.goto(ARTICLE);
  await wakeLetters(page);
  const letter = page.locator('#discussion .letter').first();
  // The first position of a pointer is no movement yet.
  await page.mouse.move(1, 1);
  await letter.locator('.letter-when').hover();
  await expect(page.locator('.section-link').first()).toBeAttached();
  await letter.locator('.letter-when').click();
  const field = letter.getByLabel('The browser did not let the page copy. Copy it from here:');
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(new RegExp(`${ARTICLE}#${await letter.getAttribute('id')}$`));
  await expectNoViolations(page, '#discussion');

  await page.goto('/routines/own/#r=ball-squeeze');
  await wake(page.locator('.editor-live'));
  await page.getByRole('button', { name: 'Share this routine' }).click();
  const routine = page.getByLabel('Copy it from here:');
  await expect(routine).toHaveValue(/\/routines\/own\/#r=ball-squeeze$/);
  await page.getByLabel('Add an exercise').selectOption({ label: 'Slow heel drop' });
  await expect(routine).toHaveCount(0);
});

test('a sentence of the rule can be quoted by a link, and nothing of a plan or a log', async ({ page }) => {
  await open(page, RUNNING);
  const choose = (part: string) =>
    page
      .locator(part)
      .first()
      .evaluate((node) => document.getSelection()?.selectAllChildren(node));
  const mark = page.locator('[data-share="copy"]');
  await page.locator('main').evaluate((main) => main.insertAdjacentHTML('beforeend', '<i data-share="copy"></i>'));
  // The first choice is made before the script that looks at it is there.
  await choose('.plan-page .prose li');
  await page.keyboard.press('Shift');
  await expect(mark).toHaveText('Copy link to this sentence');
  for (const part of ['.plan-headline', '.log', '.plan-page .prose']) {
    await choose(part);
    await expect(mark).toHaveText('Copy the link');
    await choose('.plan-page .prose li');
    await expect(mark).toHaveText('Copy link to this sentence');
  }
});
