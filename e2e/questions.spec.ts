import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './site.ts';

const API = '/api/threads/it-band-pain';

async function write(request: APIRequestContext, letter: Record<string, unknown>): Promise<string> {
  const answer = await request.post(API, { data: { kind: 'question', name: 'Robin', ...letter } });
  expect(answer.status()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

/** The question as the page's data for search engines has it. */
async function questionIn(page: Page): Promise<Record<string, unknown> | undefined> {
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  const graph = JSON.parse(data ?? '') as { '@graph': Record<string, unknown>[] };
  return graph['@graph'].find((node) => node['@type'] === 'Question');
}

test('a question is found among the questions, read on its own page and answered there', async ({ page, request }, {
  project,
}) => {
  const words = `Does a heel lift help on ${project.name} while it heals?`;
  const id = await write(request, { body: `Thank you for this. ${words} I run on a track.` });
  await page.goto('/ask/?show=open');
  await page.getByRole('link', { name: words }).click();
  await expect(page).toHaveURL(new RegExp(`/questions/${id}/does-a-heel-lift-help-on-${project.name}-while-it-heals`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
  await expect(page.getByText('Not answered yet.')).toBeVisible();
  const reply = `Ask about it at a running shop. (${project.name})`;
  await page.getByLabel('Your reply to Robin').fill(reply);
  await page.getByLabel('Sign it with a name').fill('Kim');
  await page.getByRole('button', { name: 'Post the reply' }).click();
  await expect(page).toHaveURL(/\/discussion\//);
  await page.goto(`/questions/${id}/`);
  await expect(page.locator('.letter', { hasText: reply })).toBeVisible();
  expect(await questionIn(page)).toMatchObject({ name: words, answerCount: 1 });
});

test('a title cannot break out of the page', async ({ page, request }, { project }) => {
  const words = `</title></script><script>alert("${project.name}")</script><b>"Is" 'this' & that safe?`;
  const id = await write(request, { body: words });
  await write(request, { kind: 'comment', name: 'Kim', parentId: id, body: `Again: ${words}` });
  await page.goto(`/questions/${id}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words);
  expect(await page.title()).toMatch(/^<\/title><\/script><script>alert/);
  expect(await page.locator('meta[name=description]').getAttribute('content')).toContain('</title></script>');
  expect((await questionIn(page))?.['name']).toBe(words);
});

test('a topic is wanted once by one reader', async ({ page, request }, { project }) => {
  const words = `Running downhill, and what it asks of the knee (${project.name})`;
  await write(request, { kind: 'topic', body: words });
  await page.goto('/ask/?show=topics');
  const topic = page.getByRole('listitem').filter({ hasText: words });
  for (let press = 0; press < 2; press += 1) {
    await topic.getByRole('button', { name: /I’d read this/ }).click();
    await expect(page).toHaveURL(/\/ask\/\?show=topics/);
    await expect(topic.locator('.topic-votes')).toHaveText(/^\s*1\s*vote\s*$/);
  }
});
