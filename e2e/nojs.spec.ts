import type { Page } from '@playwright/test';
import { ARTICLE, expect, test } from './site.ts';

test.use({ javaScriptEnabled: false });

test('the column is whole', async ({ page }) => {
  await page.goto(ARTICLE);
  await expect(page.getByText('Stop at 0.5: the first, slightest hint of a pull.')).toBeVisible();
  await expect(page.locator('#stretch svg[role=img]').first()).toBeVisible();
  await expect(page.locator('#stretch')).toContainText('too deep');
  await expect(page.getByRole('cell', { name: '0.1 to 0.9' })).toBeVisible();
  await expect(page.locator('#hold')).toContainText('6 × 11 s');
  await expect(page.getByText('Look for the most minimal tug')).toBeVisible();
});

test('no control is dead', async ({ page }) => {
  await page.goto(ARTICLE);
  const dead = page.locator('button:not([type=submit]):visible, input[type=range]:visible');
  await expect(dead).toHaveCount(0);
});

test(
  'a letter is posted by the plain form and stands in the thread',
  { tag: '@both' },
  async ({ page }, { project }) => {
    await page.goto(ARTICLE);
    const words = `Does it help to stretch before a run? (${project.name})`;
    await page.getByLabel('Ask a question').check();
    await page.getByLabel('Your letter').fill(words);
    await page.getByLabel('Sign it with a name').fill('Robin');
    await page.getByRole('button', { name: 'Post the letter' }).click();
    await expect(page).toHaveURL(/\/discussion\/\?comment=[-0-9a-f]+#comment-/);
    await expect(page.getByText(words)).toBeVisible();
  },
);

test('a letter that cannot be posted is kept, with the reason beside its field', async ({ page }) => {
  await page.goto(ARTICLE);
  await page.getByLabel('Your letter').fill('A letter without a name');
  await page.getByRole('button', { name: 'Post the letter' }).click();
  await expect(page.getByRole('alert')).toContainText('Sign with a name');
  await expect(page.getByLabel('Your letter')).toHaveValue('A letter without a name');
  await expect(page.getByLabel('Sign it with a name')).toHaveAttribute('aria-invalid', 'true');
});

test('a reply finds its letter', async ({ page }, { project }) => {
  await page.goto(ARTICLE);
  await page
    .getByRole('link', { name: /^Reply/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Reply to Amber' })).toBeVisible();
  await page.getByLabel('Your reply').fill(`The same here (${project.name})`);
  await page.getByLabel('Sign it with a name').fill('Sam');
  await unhurried(page);
  await page.getByRole('button', { name: /^Post/ }).click();
  await expect(page.locator('.letter', { hasText: `The same here (${project.name})` }).first()).toBeVisible();
});

/** A form that comes back within three seconds waits for the desk, as a program's would. */
async function unhurried(page: Page) {
  await page.waitForTimeout(3000);
}

test('a letter is looked at, posted, changed and taken back', async ({ page }, { project }) => {
  const words = `Is *slowly* slow enough? (${project.name})`;
  await page.goto(`${ARTICLE}discussion/`);
  await page.getByLabel('Your letter').fill(words);
  await page.getByLabel('Sign it with a name').fill('Robin');
  await page.getByLabel('Email (optional)').fill('robin@example.org');
  await page.getByRole('button', { name: 'Preview' }).click();
  await expect(page.locator('.post-preview em')).toHaveText('slowly');
  await expect(page.getByLabel('Your letter')).toHaveValue(words);
  await expect(page.getByLabel('Email (optional)')).toHaveValue('robin@example.org');
  await unhurried(page);
  await page.getByRole('button', { name: 'Post the letter' }).click();
  const letter = page.locator('.letter:target');
  await expect(letter).toContainText('question, not answered yet');
  await letter.getByRole('button', { name: 'I have this question too' }).click();
  await expect(letter.getByRole('button', { name: /Take it back/ })).toContainText('1');
  await letter.getByRole('link', { name: /^Change or take back for \d+ more minutes/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Change your letter');
  await page.getByLabel('Your letter').fill('> ');
  await page.getByRole('button', { name: 'Save the letter' }).click();
  await expect(page.getByRole('alert')).toContainText('Nothing of your letter would be left to read');
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByLabel('Your letter').fill(`Changed (${project.name})`);
  await page.getByRole('button', { name: 'Save the letter' }).click();
  await expect(page.locator('.letter:target')).toContainText(`Changed (${project.name})`);
  await page
    .locator('.letter:target')
    .getByRole('link', { name: /^Change or take back/ })
    .click();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('button', { name: 'Yes, take it back' }).click();
  await expect(page.locator('#taken')).toBeVisible();
  await expect(page.getByText(`Changed (${project.name})`)).toHaveCount(0);
});
