import type { APIRequestContext, Page } from '@playwright/test';
import { ARTICLE, expect, test, wake } from './site.ts';

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

test('a letter that comes while somebody reads is offered, and nothing moves before they press', async ({
  page,
  request,
}, { project }) => {
  await page.goto(ARTICLE);
  const section = page.locator('#discussion');
  await wake(section);
  const id = /comment-([\w-]+)/.exec(String(await section.locator('.letter').first().getAttribute('id')))?.[1];
  const button = section.getByRole('button', { name: /new repl/ });
  await expect(section.getByRole('link', { name: /^Reply/ }).first()).toBeVisible();
  const letters = await section.locator('.letter').count();
  const before = await section.locator('.letter').last().boundingBox();
  const words = `It came while you read. (${project.name})`;
  // The stream may not be open yet: what came before it opened is told as well.
  await write(request, { kind: 'comment', name: 'Kim', parentId: id, body: `Again: ${words}` });
  await expect(button).toBeVisible();
  await expect(section.getByRole('status').filter({ hasText: /new repl/ })).toHaveCount(1);
  expect(await section.locator('.letter').count()).toBe(letters);
  expect(await section.locator('.letter').last().boundingBox()).toEqual(before);
  await button.click();
  await expect(section.locator('.letter', { hasText: words })).toBeVisible();
  await expect(section.locator('.letter:focus')).toHaveCount(1);
  await expect(button).toHaveCount(0);
});

test('letters that came before the page woke wait for a press, and waking moves nothing', async ({ page, request }, {
  project,
}) => {
  const id = '19583e12-62e2-4a0a-a4cf-890234a436d9';
  const words = `It came before you looked. (${project.name})`;
  await write(request, { kind: 'comment', name: 'Kim', parentId: id, body: `${words} ${'A long one. '.repeat(60)}` });
  await page.addInitScript(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    interface Shift extends PerformanceEntry {
      sources: { node: Node | null }[];
    }
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as Shift[]) {
        const inside = sources.filter(({ node }) => document.getElementById('discussion')?.contains(node));
        moved.push(...inside.map(({ node }) => String(node?.textContent).slice(0, 60)));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(ARTICLE);
  const section = page.locator('#discussion');
  const before = await section.locator('.letter').count();
  await wake(section);
  const button = section.getByRole('button', { name: /new repl/ });
  await expect(button).toBeVisible();
  await expect(section.locator('.letter', { hasText: words })).toHaveCount(0);
  expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([]);
  // A reply is begun: what was drawn with the page is drawn anew, and still nothing else comes.
  await section
    .getByRole('link', { name: /^Reply/ })
    .first()
    .click();
  await expect(section.getByRole('button', { name: 'Cancel' })).toBeVisible();
  await section.getByRole('button', { name: 'Cancel' }).click();
  expect(await section.locator('.letter').count()).toBe(before);
  await button.click();
  await expect(section.locator('.letter', { hasText: words })).toBeVisible();
  await expect(button).toHaveCount(0);
});
