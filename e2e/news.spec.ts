import type { APIRequestContext } from '@playwright/test';
import { needs } from './driver.ts';
import { startSecond } from './second.ts';
import { ARTICLE, expect, test as base, wake } from './site.ts';

/** Whoever waits for news of a discussion sees what other journeys write: these have a site of their own. */
const test = base.extend<{ baseURL: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from its first argument
  baseURL: async ({}, use) => {
    const { url, stop } = await startSecond({ MODERATION: 'none' });
    await use(url);
    await stop();
  },
});

async function reply(request: APIRequestContext, parentId: string | undefined, body: string): Promise<void> {
  const answer = await request.post('/api/threads/it-band-pain', {
    data: { kind: 'comment', name: 'Kim', parentId, body },
  });
  expect(answer.status()).toBe(201);
}

test('a letter that comes while somebody reads is offered, and nothing moves before they press', async ({
  page,
  request,
}) => {
  await page.goto(ARTICLE);
  const section = page.locator('#discussion');
  await wake(section);
  const id = /comment-([\w-]+)/.exec(String(await section.locator('.letter').first().getAttribute('id')))?.[1];
  const button = section.getByRole('button', { name: /new repl/ });
  await expect(section.getByRole('link', { name: /^Reply/ }).first()).toBeVisible();
  const letters = await section.locator('.letter').count();
  const before = await section.locator('.letter').last().boundingBox();
  const words = 'It came while you read.';
  // The stream may not be open yet: what came before it opened is told as well.
  await reply(request, id, `Again: ${words}`);
  await expect(button).toBeVisible();
  await expect(section.getByRole('status').filter({ hasText: /new repl/ })).toHaveCount(1);
  expect(await section.locator('.letter').count()).toBe(letters);
  expect(await section.locator('.letter').last().boundingBox()).toEqual(before);
  await button.click();
  await expect(section.locator('.letter', { hasText: words })).toBeVisible();
  await expect(section.locator('.letter:focus')).toHaveCount(1);
  await expect(button).toHaveCount(0);
});

test('letters that came before the page woke wait for a press, and waking moves nothing', async ({
  page,
  request,
  browserName,
}) => {
  needs('layout-shift', browserName);
  const id = '19583e12-62e2-4a0a-a4cf-890234a436d9';
  const words = 'It came before you looked.';
  await reply(request, id, `${words} ${'A long one. '.repeat(60)}`);
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
