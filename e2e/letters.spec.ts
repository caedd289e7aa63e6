import type { Page } from '@playwright/test';
import { ARTICLE, expect, test, wake, wakeLetters } from './site.ts';

const letters = '#discussion';

test('the first conversation stands in the page, with the safety note under the host', async ({ request }) => {
  const html = await (await request.get(ARTICLE)).text();
  for (const name of ['Amber', 'Linds']) expect(html).toContain(name);
  expect(html.indexOf('people feel it in different places')).toBeLessThan(html.lastIndexOf('New pain means'));
  expect(html).toMatch(/id="comment-[0-9a-f-]{36}"/);
});

test('a question is posted at once and is there after a reload', async ({ page }, { project }) => {
  const words = `How long until I feel a difference? (${project.name})`;
  await page.goto(ARTICLE);
  await wake(page.locator(letters));
  const section = page.locator(letters);
  await section.getByLabel('Your letter').fill(words);
  await section.getByLabel('Sign it with a name').fill('Kim');
  await section.getByRole('button', { name: /^Post/ }).click();
  await expect(section.locator('.letter', { hasText: words })).toBeVisible();
  await expect(section.getByRole('status').filter({ hasText: 'Posted' })).toHaveCount(1);
  await expect(section.getByLabel('Your letter')).toHaveValue('');
  await page.reload();
  await wake(page.locator(letters));
  await expect(section.locator('.letter', { hasText: words })).toBeVisible();
});

test('a reply is written in place', async ({ page }, { project }) => {
  const words = `Thank you, that helps. (${project.name})`;
  await page.goto(ARTICLE);
  const section = page.locator(letters);
  await wakeLetters(page);
  await section.getByRole('link', { name: 'Reply to Linds' }).first().click();
  const reply = section.getByLabel('Your reply to Linds');
  await expect(reply).toBeVisible();
  await reply.fill(words);
  const form = section.locator('form').filter({ has: page.getByLabel('Your reply to Linds') });
  await form.getByLabel('Sign it with a name').fill('Kim');
  await form.getByRole('button', { name: /^Post/ }).click();
  await expect(section.locator('.letter', { hasText: words }).last()).toBeVisible();
  await expect(page).toHaveURL(ARTICLE);
});

test('what was typed survives a reload, and is gone once posted', async ({ page }, { project }) => {
  await page.goto(ARTICLE);
  const section = page.locator(letters);
  await wake(section);
  await section.getByLabel('Your letter').fill(`Half a thought (${project.name})`);
  await page.waitForTimeout(600);
  await page.reload();
  await wake(section);
  await expect(section.getByLabel('Your letter')).toHaveValue(`Half a thought (${project.name})`);
});

test(
  'without a network the letter waits, and nothing is lost',
  { tag: '@both' },
  async ({ page, context }, { project }) => {
    const words = `Written in a tunnel (${project.name})`;
    await page.goto(ARTICLE);
    const section = page.locator(letters);
    await wakeLetters(page);
    await context.setOffline(true);
    await section.getByLabel('Your letter').fill(words);
    await section.getByLabel('Sign it with a name').fill('Kim');
    await section.getByRole('button', { name: /^Post/ }).click();
    await expect(section.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(section.getByText(words).first()).toBeVisible();
    await context.setOffline(false);
    await section.getByRole('button', { name: 'Try again' }).click();
    await expect(section.getByRole('status').filter({ hasText: 'Posted.' })).toHaveCount(1);
    await page.reload();
    await wake(section);
    await expect(section.locator('.letter', { hasText: words })).toHaveCount(1);
  },
);

test('script in a letter or a name stays text', async ({ page }) => {
  await page.goto(ARTICLE);
  const section = page.locator(letters);
  await wake(section);
  await section
    .getByLabel('Your letter')
    .fill('<img src=x onerror="window.hit=1"> <script>window.hit=1</script> [a](javascript:window.hit=1)');
  await section.getByLabel('Sign it with a name').fill('<b onmouseover=alert(1)>Eve</b>');
  await section.getByRole('button', { name: /^Post/ }).click();
  await expect(section.getByText('<b onmouseover=alert(1)>Eve</b>').first()).toBeVisible();
  await page.goto(`${ARTICLE}discussion/`);
  await expect(page.getByText('<b onmouseover=alert(1)>Eve</b>').first()).toBeVisible();
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  await expect(page.locator('a[href^="javascript:"]')).toHaveCount(0);
});

test('what is wrong is said beside the field, before anything is sent', async ({ page }) => {
  await page.goto(ARTICLE);
  const section = page.locator(letters);
  await wake(section);
  await section.getByLabel('Your letter').fill('Hello');
  await section.getByLabel('Sign it with a name').fill('Linds');
  await section.getByRole('button', { name: /^Post/ }).click();
  await expect(section.getByText('That name belongs to the people of this column')).toBeVisible();
  await expect(section.getByLabel('Your letter')).toHaveValue('Hello');
});

const PAGE = `${ARTICLE}discussion/`;

test('an own letter is changed in its place, and taken back', async ({ page }, { project }) => {
  const words = `A thought too soon (${project.name})`;
  await page.goto(ARTICLE);
  const section = page.locator(letters);
  await wake(section);
  await section.getByLabel('Your letter').fill(words);
  await section.getByLabel('Sign it with a name').fill('Kim');
  await section.getByRole('button', { name: 'Post the letter' }).click();
  const letter = section.locator('.letter', { hasText: words });
  await letter.getByRole('link', { name: /^Change or take back until \d\d:\d\d$/ }).click();
  const field = section.getByLabel('Change your letter');
  await expect(field).toBeFocused();
  await field.fill(`A **better** thought (${project.name})`);
  await section.getByRole('button', { name: 'Preview' }).first().click();
  await expect(section.locator('.post-preview strong')).toHaveText('better');
  await section.getByRole('button', { name: 'Save' }).click();
  const changed = section.locator('.letter', { hasText: `A better thought (${project.name})` });
  await expect(changed).toContainText('edited');
  await changed.getByRole('link', { name: /^Change or take back/ }).click();
  await section.getByRole('button', { name: 'Take it back' }).click();
  await section.getByRole('button', { name: 'Yes, delete it for good' }).click();
  await expect(section.getByRole('status').filter({ hasText: 'taken back' })).toHaveCount(1);
  await expect(changed).toHaveCount(0);
});

test('a vote counts once, is said once, and can be taken back after a reload', async ({ page }) => {
  await page.goto(ARTICLE);
  const section = page.locator(letters);
  await wakeLetters(page);
  const vote = section.getByRole('button', { name: /^I have this question too/ }).first();
  await vote.click();
  await expect(vote).toHaveAttribute('aria-pressed', 'true');
  await expect(vote).toBeFocused();
  await expect(section.getByRole('status').filter({ hasText: /^Counted\. \d+ readers? ha/ })).toHaveCount(1);
  await page.goto(PAGE);
  await wake(page.locator('.discussion'));
  const again = page.getByRole('button', { name: /^I have this question too/ }).first();
  await expect(again).toHaveAttribute('aria-pressed', 'true');
  await again.click();
  await expect(again).toHaveAttribute('aria-pressed', 'false');
  await expect(page.getByRole('status').filter({ hasText: 'Taken back.' })).toHaveCount(1);
});

/** A discussion of two pages, as the server would give it. */
async function answerWithPages(page: Page) {
  await page.route('**/api/threads/it-band-pain?*', async (route) => {
    const query = new URL(route.request().url()).searchParams;
    const number = Number(query.get('page'));
    const sort = query.get('sort');
    const comments = Array.from({ length: 50 }, (_, index) => ({
      id: `00000000-0000-4000-8000-${String(number * 100 + index).padStart(12, '0')}`,
      ...{ parentId: null, kind: 'comment', author: { name: 'Robin', role: 'reader' } },
      ...{ html: `<p>Letter ${index} of page ${number}, ${sort}</p>`, createdAt: '2026-11-24T10:00:00.000Z' },
      ...{ editedAt: null, seeded: false, pinned: false, answer: false, closed: false, deleted: false },
      ...{ votes: 0, becameArticle: null },
    }));
    const rest = { article: 'it-band-pain', count: 100, page: number, pages: 2, sort, closed: false };
    await route.fulfill({ json: { ...rest, comments }, headers: { etag: 'W/"another"' } });
  });
}

test('a long discussion is sorted and grows in place', async ({ page }) => {
  await answerWithPages(page);
  await page.route('**/api/threads/it-band-pain/live', (route) => route.abort());
  await page.goto(PAGE);
  const section = page.locator('.discussion');
  await wake(section);
  await section.getByRole('button', { name: /^\d+ new replies$/ }).click();
  const tops = section.locator('.letters-1 > li');
  await expect(tops).toHaveCount(50);
  await section.getByRole('link', { name: 'More letters' }).click();
  await expect(tops).toHaveCount(100);
  await expect(section.getByText('Page 1 to 2 of 2')).toBeVisible();
  await expect(section.locator('.letter:focus')).toContainText('Letter 0 of page 2');
  await section.getByRole('link', { name: 'Newest' }).click();
  await expect(tops.first()).toContainText('Letter 0 of page 1, newest');
  await expect(page).toHaveURL(/\?sort=newest$/);
});

test('an old link to a letter of another page leads there', async ({ page }) => {
  const id = '00000000-0000-4000-8000-999999999999';
  await answerWithPages(page);
  await page.goto(`${ARTICLE}#comment-${id}`);
  await page.locator(letters).scrollIntoViewIfNeeded();
  await expect(page).toHaveURL(`${PAGE}?comment=${id}#comment-${id}`);
});
