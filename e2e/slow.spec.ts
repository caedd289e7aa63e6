import type { Page } from '@playwright/test';
import { ARTICLE, expect, test as base, wake } from './site.ts';
import { type SlowLine, startSlowLine } from './slow-line.ts';

const test = base.extend<{ line: SlowLine; near: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from its first argument
  near: async ({}, use, { project }) => use(String(project.use.baseURL)),
  line: async ({ near }, use) => {
    const line = await startSlowLine(Number(new URL(near).port));
    await use(line);
    line.close();
  },
  baseURL: async ({ line }, use) => use(line.url),
});

const API = '/api/threads/it-band-pain';

/** How often a letter stands in the discussion, asked past the slow line. */
async function standing(near: string, words: string): Promise<number> {
  const { comments } = (await (await fetch(near + API)).json()) as { comments: { html: string }[] };
  return comments.filter(({ html }) => html.includes(words)).length;
}

async function write(page: Page, words: string) {
  await page.goto(ARTICLE);
  const section = page.locator('#discussion');
  await wake(section);
  await section.getByLabel('Your letter').fill(words);
  await section.getByLabel('Sign it with a name').fill('Kim');
  return section;
}

test('on a slow line the words are there before the fonts, and a touch is kept until its script comes', async ({
  page,
}) => {
  await page.goto(ARTICLE, { waitUntil: 'commit' });
  const start = page.locator('#hold').getByRole('button', { name: 'Start' });
  await start.click();
  await expect(page.locator('#hold astro-island')).toHaveAttribute('ssr', '');
  await expect(page.locator('#hold')).toContainText('Get ready');
  const [painted, font] = await page.evaluate(async () => {
    const first = (type: string, part: string) =>
      new Promise<PerformanceEntry>((resolve) => {
        new PerformanceObserver((list) => {
          const found = list.getEntries().find(({ name }) => name.includes(part));
          if (found) resolve(found);
        }).observe({ type, buffered: true });
      });
    const [paint, font] = await Promise.all([first('paint', 'first-contentful'), first('resource', '.woff2')]);
    return [paint.startTime, font.startTime + font.duration];
  });
  expect(painted).toBeLessThan(font ?? 0);
});

test('a letter that takes its time is sent once, however often the button is pressed', async ({ page, near, line }, {
  project,
}) => {
  const words = `From a slow train. (${project.name})`;
  const section = await write(page, words);
  const before = line.posts();
  await section.getByRole('button', { name: 'Post the letter' }).dblclick();
  await expect(section.getByRole('status').filter({ hasText: 'Posted' })).toHaveCount(1);
  await expect(section.locator('.letter', { hasText: words })).toHaveCount(1);
  expect(line.posts() - before).toBe(1);
  expect(await standing(near, words)).toBe(1);
});

test('a letter whose answer was lost on the way is kept, and sent again it stands once', async ({ page, near, line }, {
  project,
}) => {
  const words = `Into a tunnel. (${project.name})`;
  const section = await write(page, words);
  line.cutAtNextAnswer();
  await section.getByRole('button', { name: 'Post the letter' }).click();
  const again = section.getByRole('button', { name: 'Try again' });
  await expect(again).toBeVisible();
  await expect(section.locator('.letter', { hasText: words })).toBeVisible();
  expect(await standing(near, words)).toBe(1);
  line.mend();
  await again.click();
  await expect(again).toHaveCount(0);
  await expect(section.getByRole('status').filter({ hasText: 'Posted' })).toHaveCount(1);
  expect(await standing(near, words)).toBe(1);
});

test('a letter posted without a script over a slow line comes back standing, once', async ({ browser, near, line }, {
  project,
}) => {
  const words = `Plainly, and slowly. (${project.name})`;
  const context = await browser.newContext({ baseURL: line.url, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(ARTICLE, { waitUntil: 'commit' });
  await page.getByLabel('Your letter').fill(words);
  await page.getByLabel('Sign it with a name').fill('Kim');
  await page.getByRole('button', { name: 'Post the letter' }).click();
  await expect(page.locator('.letter', { hasText: words })).toHaveCount(1);
  expect(await standing(near, words)).toBe(1);
  await context.close();
});
