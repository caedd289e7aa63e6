import type { APIRequestContext, Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { makeHost, PASSWORD } from './people.ts';
import { ARTICLE, expect, test } from './site.ts';

/** A letter that waits, since it holds more links than are let through. */
async function sendHeld(request: APIRequestContext, name: string, words: string) {
  const body = `${words} https://a.example https://b.example https://c.example`;
  const answer = await request.post('/api/threads/it-band-pain', { data: { kind: 'comment', name, body } });
  expect(answer.status()).toBe(202);
}

async function toDesk(page: Page, email: string) {
  await page.goto('/desk/');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Desk');
}

test('a held letter is approved by keys, and stands in the thread', async ({ page, request }, { project }) => {
  const words = `I read these three (${project.name}).`;
  const name = `Kay ${project.name}`;
  await sendHeld(request, name, words);
  await toDesk(page, makeHost(project.name, 'keys'));
  const letter = page.getByRole('listitem').filter({ hasText: words });
  await expect(letter.getByRole('list', { name: 'Why it waits' })).toContainText('3 links');
  await expectAccessible(page);
  await expect(page.getByText('Keys', { exact: true })).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(letter).toBeFocused({ timeout: 300 });
  }).toPass();
  await page.keyboard.press('a');
  await expect(page.getByRole('status').filter({ hasText: 'approved' })).toHaveText('1 letter approved.');
  await expect(letter).toHaveCount(0);
  await page.goto(`${ARTICLE}discussion/`);
  await expect(page.getByText(words)).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('several are refused at once, and the log says by whom', async ({ page, request }, { project }) => {
    const words = `Buy this (${project.name}):`;
    await sendHeld(request, `Lee ${project.name}`, `${words} one`);
    await sendHeld(request, `Lee ${project.name}`, `${words} two`);
    await toDesk(page, makeHost(project.name, 'bulk'));
    const letters = page.getByRole('listitem').filter({ hasText: words });
    for (const letter of await letters.all()) await letter.getByRole('checkbox').check();
    const all = page.getByRole('group', { name: 'With all that are ticked' });
    await all.getByRole('button', { name: 'Spam' }).click();
    await expect(page.getByRole('status')).toHaveText('2 letters refused as spam.');
    await page.getByRole('link', { name: 'Log' }).click();
    await expect(page.getByRole('row', { name: /Linds spam it-band-pain/ }).first()).toBeVisible();
  });
});
