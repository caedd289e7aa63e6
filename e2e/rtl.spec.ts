import type { APIRequestContext, Locator, Page } from '@playwright/test';
import { makeHost, PASSWORD } from './people.ts';
import { ARTICLE, expect, test, wake } from './site.ts';

/** A family is seven characters that are read as one. */
const FAMILY = '👨‍👩‍👧‍👦';
const LONG = 'להתחממותמתמשכת'.repeat(5).slice(0, 60);

test.use({ viewport: { width: 320, height: 720 } });

async function fits(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

/** The first thing is read before the second: it stands above it, or left of it on the same line. */
async function expectBefore(first: Locator, second: Locator) {
  const [a, b] = await Promise.all([first.boundingBox(), second.boundingBox()]);
  if (!a || !b) throw new Error('Both must be on the page.');
  const sameLine = a.y < b.y + b.height && b.y < a.y + a.height;
  expect(sameLine ? b.x - (a.x + a.width) : b.y - a.y).toBeGreaterThanOrEqual(0);
}

/** No family has lost anybody. */
function expectWhole(text: string | null) {
  expect(text).toContain(FAMILY);
  expect(text?.replaceAll(FAMILY, '')).not.toMatch(/\p{Extended_Pictographic}|\u200d/u);
}

const runs = (place: Locator) => place.evaluate((element) => getComputedStyle(element).direction);

async function write(request: APIRequestContext, letter: Record<string, unknown>, status: number): Promise<string> {
  const answer = await request.post('/api/threads/it-band-pain', { data: { kind: 'question', ...letter } });
  expect(answer.status()).toBe(status);
  return ((await answer.json()) as { id: string }).id;
}

test('a question that runs from right to left stands whole in the thread and on its page', async ({ page, isMobile }, {
  project,
}) => {
  const name = `ليلى بنت ${isMobile ? 'عمر' : 'زيد'}`;
  const asks = `כמה זמן להחזיק כל מתיחה, ${FAMILY} ${LONG}?`;
  await page.goto(`${ARTICLE}discussion/?kind=question#ask`);
  const form = page.locator('form#ask');
  await wake(page.locator('.discussion'));
  const body = form.getByLabel('Your letter');
  await body.fill(`${asks} ${project.name}`);
  await form.getByLabel('Sign it with a name').fill(name);
  expect(await runs(body)).toBe('rtl');
  await fits(page);
  await form.getByRole('button', { name: 'Post the letter' }).click();

  const letter = page.locator('.letter', { hasText: LONG }).filter({ hasText: project.name });
  await expect(letter.locator('time')).toBeVisible();
  await expect(letter.locator('.letter-name')).toHaveText(name);
  await expect(letter.locator('.letter-body')).toHaveText(`${asks} ${project.name}`);
  expect(await runs(letter.locator('.letter-body'))).toBe('rtl');
  await expectBefore(letter.locator('.letter-name'), letter.locator('time'));
  await fits(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await expectBefore(letter.locator('.letter-name'), letter.locator('time'));
  await page.setViewportSize({ width: 320, height: 720 });

  await page.reload();
  await letter.getByRole('link', { name: 'Open this question' }).click();
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(asks);
  expect(await runs(title)).toBe('rtl');
  await expectBefore(page.locator('.question-by .letter-name'), page.locator('.question-by time'));
  await expect(page.getByRole('heading', { name: `Reply to ${name}` })).toBeVisible();
  await fits(page);
});

test('a family is not cut where a title, an address or a preview ends', async ({ page, request }, { project }) => {
  const id = await write(request, { name: 'ליאור', body: `${FAMILY.repeat(40)} ${project.name}?` }, 201);
  await page.goto(`/questions/${id}/`);
  expectWhole(await page.title());
  expectWhole(await page.getByRole('heading', { level: 1 }).textContent());
  for (const name of ['meta[name="description"]', 'meta[property="og:title"]', 'meta[property="og:description"]'])
    expectWhole(await page.locator(name).getAttribute('content'));
  expect(decodeURIComponent(new URL(page.url()).pathname)).not.toMatch(/\p{Extended_Pictographic}|\u200d/u);
  await fits(page);
});

test('the desk shows such a letter whole while it waits', async ({ page, request }, { project }) => {
  const name = `ليلى ${project.name}`;
  const says = `${FAMILY} ${LONG} ${project.name}`;
  await write(request, { name, body: `${says} https://a.example https://b.example https://c.example` }, 202);
  await page.goto('/desk/');
  await page.getByLabel('E-mail address').fill(makeHost(project.name, 'rtl'));
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  const letter = page.locator('.desk-letter', { hasText: says });
  await expect(letter.locator('strong')).toHaveText(name);
  await expect(letter.locator('.letter-body')).toContainText(says);
  expect(await runs(letter.locator('.letter-body'))).toBe('rtl');
  await expectBefore(letter.locator('strong'), letter.locator('time'));
  await fits(page);
  await letter.getByRole('link', { name: 'Edit' }).click();
  expect(await runs(page.getByLabel('The letter'))).toBe('rtl');
  await expect(page.getByText(`By ${name}, on`)).toBeVisible();
  await fits(page);
});
