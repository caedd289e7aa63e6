import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { giveKey } from './driver.ts';
import { makeHost, PASSWORD } from './people.ts';
import { ARTICLE, expect, test, wake } from './site.ts';

async function signIn(page: Page, email: string) {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Linds');
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the host signs in, sees the account, and signs out', async ({ page }, { project }) => {
    const email = makeHost(project.name, 'plain');
    await page.goto('/account/');
    await expect(page).toHaveURL('/sign-in/?next=%2Faccount%2F');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveTitle(/^Error: Sign in/);
    await page.getByRole('link', { name: 'Write your password.' }).click();
    await expect(page.getByLabel('Password')).toBeFocused();
    await expect(page.getByRole('button', { name: 'Use a passkey' })).toBeHidden();
    await signIn(page, email);
    await expect(page.getByText(email)).toBeVisible();
    await expect(page.getByText('this browser')).toBeVisible();
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect(page).toHaveURL('/');
    await page.goto('/account/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  });
});

test('the account page fits and is clear to everybody', async ({ page }, { project }) => {
  await page.goto('/sign-in/?next=/account/');
  await signIn(page, makeHost(project.name, 'fits'));
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('a passkey is added, signs in, and is removed', async ({ page }, { project }) => {
  await giveKey(page);
  await page.goto('/sign-in/?next=/account/');
  await signIn(page, makeHost(project.name, 'passkey'));
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await expect(page.getByRole('status')).toContainText('The passkey is added.');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.goto('/sign-in/?next=/about/');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page).toHaveURL('/about/');
  await page.goto('/account/');
  await page.getByRole('button', { name: /^Remove/ }).click();
  await expect(page.getByRole('status')).toContainText('The passkey is removed.');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.goto('/sign-in/');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await expect(page.getByRole('alert')).toContainText('This site does not know that passkey.');
});

test('who is signed in signs letters without a name field, and signs out beside them', async ({
  page,
  browser,
  baseURL,
}, { project }) => {
  const asked: string[] = [];
  page.on('request', (request) => request.url().endsWith('/account/me') && asked.push(request.url()));
  await page.goto(ARTICLE);
  const section = page.locator('#discussion');
  await wake(section);
  await expect(section.getByLabel('Sign it with a name')).toBeVisible();
  expect(asked).toEqual([]);

  await page.goto('/sign-in/');
  await page.getByLabel('E-mail address').fill(makeHost(project.name, 'signs'));
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL('/desk/');
  await page.goto(ARTICLE);
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await wake(section);
  await expect(section.getByText('Signed in as Linds (host)')).toBeVisible();
  await expect(section.getByLabel('Sign it with a name')).toHaveCount(0);
  const words = `A word from the column. (${project.name})`;
  await section.getByLabel('Your letter').fill(words);
  await section.getByLabel('Leave a comment').check();
  await section.getByRole('button', { name: 'Post the letter' }).click();
  await expect(section.locator('.letter-by-host', { hasText: words })).toContainText('Linds');

  const storageState = await page.context().storageState();
  const plain = await browser.newContext({ baseURL, storageState, javaScriptEnabled: false });
  const page2 = await plain.newPage();
  await page2.goto(`${ARTICLE}discussion/`);
  await expect(page2.getByText('Signed in as Linds (host)')).toBeVisible();
  await expect(page2.getByLabel('Sign it with a name')).toHaveCount(0);
  await plain.close();

  await section.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(`${ARTICLE}#discussion-heading`);
  await wake(section);
  await expect(section.getByLabel('Sign it with a name')).toBeVisible();
  await expect(section.getByLabel('Sign it with a name')).toHaveValue('');
});
