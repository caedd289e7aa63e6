import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { sayViolations, test as base } from './driver.ts';
import { ARTICLE, UNREACHED, wake } from './site.ts';
import { PAGES_AT, startTwoOrigins, TALK_AT, type TwoOrigins } from './two-origins.ts';

const API = `${TALK_AT}/api/threads/it-band-pain`;
const AMBER = '19583e12-62e2-4a0a-a4cf-890234a436d9';

/** Firefox tells of each cookie of the other origin that it keeps out. These journeys do without. */
const COOKIE = /^Cookie “(voter|edit-[\w-]+)” has been rejected because it is in a cross-site context/;

/** Both origins, and a page that may ask nobody else and must not fail. */
const test = base.extend<{ clean: undefined }, { two: TwoOrigins }>({
  two: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures here
    async ({}, use) => {
      const two = await startTwoOrigins();
      await use(two);
      await two.stop();
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  clean: [
    async ({ page, two }, use) => {
      expect(two.client).toBeTruthy();
      const wrong: string[] = [];
      await sayViolations(page);
      const isExpected = (text: string) => UNREACHED.test(text) || COOKIE.test(text);
      page.on('pageerror', ({ message }) => !isExpected(message) && wrong.push(`script error: ${message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && !isExpected(message.text())) wrong.push(message.text());
      });
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (![PAGES_AT, TALK_AT].includes(origin) && !/^(data|blob):/.test(protocol)) wrong.push(request.url());
      });
      await use(undefined);
      expect(wrong).toEqual([]);
    },
    { auto: true },
  ],
});
test.use({ baseURL: PAGES_AT });
// One build, one server and one host for all of them.
test.describe.configure({ mode: 'default' });

/** Somebody else writes, at once and not through this browser. */
async function elsewhere(body: string): Promise<string> {
  const answer = await fetch(API, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'comment', name: 'Zoe', body }),
  });
  return ((await answer.json()) as { id: string }).id;
}

async function votesOf(id: string): Promise<number | undefined> {
  const { comments } = (await (await fetch(API)).json()) as { comments: { id: string; votes: number }[] };
  return comments.find((comment) => comment.id === id)?.votes;
}

async function openAwake(page: Page, path = ARTICLE) {
  await page.goto(path);
  const section = page.locator('#discussion');
  await wake(section);
  await expect(section.getByText('Looking for newer letters…')).toHaveCount(0);
  return section;
}

/** The premise of all this: a browser takes no cookie from the other site. */
async function expectNoCookies(context: BrowserContext) {
  expect(await context.cookies(TALK_AT)).toEqual([]);
}

test('every page lets scripts and forms reach the one other origin, and nobody else', async ({ two, request }) => {
  const files = readdirSync(two.client, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html') && !file.startsWith('routines/parts'),
  );
  expect(files.length).toBeGreaterThan(40);
  for (const file of files) {
    const html = readFileSync(join(two.client, file), 'utf8');
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy, file).toContain(`connect-src 'self' ${TALK_AT};`);
    expect(policy, file).toContain(`form-action 'self' ${TALK_AT}`);
    expect(policy.match(/\b(?:https?|wss?):\S*|\*/g), file).toHaveLength(2);
  }
  const answer = await request.get(ARTICLE);
  expect(answer.headers()).toMatchObject({
    'content-security-policy': "frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
  });
});

test('no page leads to what only the server has but at the server', async ({ two, request }) => {
  const files = readdirSync(two.client, { recursive: true, encoding: 'utf8' });
  const hrefs = files
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => [...readFileSync(join(two.client, file), 'utf8').matchAll(/ (?:href|action)="(\/[^"#?]*)/g)])
    .map(([, href = '']) => href);
  for (const href of new Set(hrefs)) expect((await request.head(href)).status(), href).toBe(200);
});

test('old addresses lead to where things are now', async ({ request }) => {
  const feed = await request.get('/comments/feed/', { maxRedirects: 0 });
  expect(feed.headers()['location']).toBe(`${TALK_AT}/discussion.atom`);
  for (const [from, to] of [
    ['/feed/', `${PAGES_AT}/feed.xml`],
    ['/2011/05/12/it-band-pain/', `${PAGES_AT}${ARTICLE}`],
    ['/2011/05/12/it-band-pain/feed/', `${TALK_AT}${ARTICLE}discussion/feed.atom`],
    [`${ARTICLE}discussion/?sort=newest`, `${TALK_AT}${ARTICLE}discussion/?sort=newest`],
    ['/ask/', `${TALK_AT}/ask/`],
    [`/questions/${AMBER}/`, `${TALK_AT}/questions/${AMBER}/and-about-the-calf-stretch-how-long-should-i-hold-it/`],
  ]) {
    const answer = await request.get(from ?? '');
    expect([answer.status(), answer.url()]).toEqual([200, to]);
  }
  expect((await request.get('/no-such-page/')).status()).toBe(404);
});

test('letters are read from the plain host, newer ones from the server, and the next one is told', async ({ page }) => {
  const words = 'Posted after the pages were built.';
  await elsewhere(words);
  const section = await openAwake(page);
  await expect(section.locator('.letter', { hasText: 'Amber' }).first()).toBeVisible();
  await expect(section.getByRole('button', { name: /new repl/ }).or(section.getByText(words))).toBeVisible();
  await elsewhere('And another one.');
  await section.getByRole('button', { name: /new repl/ }).click();
  await expect(section.getByText(words)).toBeVisible();
  await expect(section.getByText('And another one.')).toBeVisible();
});

test('a letter is written, changed after a reload and taken back, and a vote counts, without a cookie', async ({
  page,
  context,
}) => {
  let section = await openAwake(page);
  await section.getByLabel('Your letter').fill('Is slowly slow enough?');
  await section.getByLabel('Sign it with a name').fill('Kim');
  await section.getByRole('button', { name: 'Post the letter' }).click();
  await expect(section.getByRole('status').filter({ hasText: 'Posted' })).toHaveCount(1);
  const before = (await votesOf(AMBER)) ?? 0;
  const vote = () => section.locator(`[data-vote="${AMBER}"]`);
  await vote().click();
  await expect(section.getByRole('status').filter({ hasText: 'Counted' })).toHaveCount(1);
  expect(await votesOf(AMBER)).toBe(before + 1);

  section = await openAwake(page);
  await expect(vote()).toHaveAttribute('aria-pressed', 'true');
  await vote().click();
  await expect.poll(() => votesOf(AMBER)).toBe(before);
  const letter = section.locator('.letter', { hasText: 'Is slowly slow enough?' });
  await letter.getByRole('link', { name: /^Change or take back/ }).click();
  await section.locator('#change-body').fill('Is *very slowly* slow enough?');
  await section.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(section.locator('.letter em', { hasText: 'very slowly' })).toBeVisible();
  await section.getByRole('link', { name: /^Change or take back/ }).click();
  await section.getByRole('button', { name: 'Take it back' }).click();
  await section.getByRole('button', { name: 'Yes, delete it for good' }).click();
  await expect(section.locator('.letter', { hasText: 'very slowly' })).toHaveCount(0);
  await expectNoCookies(context);
});

test('a link to a letter of before stands in the page, one to a newer letter leads to it', async ({ page }) => {
  await page.goto(`${ARTICLE}#comment-${AMBER}`);
  await expect(page.locator(`#comment-${AMBER}`)).toBeInViewport();
  const id = await elsewhere('A letter to link to.');
  await page.goto('/about/');
  await page.goto(`${ARTICLE}#comment-${id}`);
  await wake(page.locator('#discussion'));
  await expect(page.locator(`#comment-${id}`)).toBeInViewport();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a letter is posted to the other origin, changed there, and the way leads back', async ({ page }) => {
    await page.goto(ARTICLE);
    await page.getByLabel('Your letter').fill('Does it help before a run?');
    await page.getByLabel('Sign it with a name').fill('Robin');
    await page.getByRole('button', { name: 'Post the letter' }).click();
    await expect(page).toHaveURL(new RegExp(`^${TALK_AT}${ARTICLE}discussion/\\?comment=[-0-9a-f]+#comment-`));
    const letter = page.locator('.letter:target');
    await expect(letter).toContainText('Does it help before a run?');
    await letter.getByRole('link', { name: /^Change or take back/ }).click();
    await page.getByLabel('Your letter').fill('Does it help after a run?');
    await page.getByRole('button', { name: 'Save the letter' }).click();
    await expect(page.locator('.letter:target')).toContainText('Does it help after a run?');
    await page.locator('.discussion-back a').click();
    await expect(page).toHaveURL(PAGES_AT + ARTICLE);
  });

  test('a letter that cannot be posted comes back with its words', async ({ page }) => {
    await page.goto(ARTICLE);
    await page.getByLabel('Your letter').fill('A letter without a name');
    await page.getByRole('button', { name: 'Post the letter' }).click();
    await expect(page.getByRole('alert')).toContainText('Sign with a name');
    await expect(page.getByLabel('Your letter')).toHaveValue('A letter without a name');
  });

  test('a vote is given on the page of the discussion, once', async ({ page }) => {
    const before = (await votesOf(AMBER)) ?? 0;
    await page.goto(ARTICLE);
    await page.locator(`[data-vote="${AMBER}"]`).click();
    await expect(page.getByRole('heading', { name: 'Press once more to be counted' })).toBeInViewport();
    expect(await votesOf(AMBER)).toBe(before);
    await page
      .locator('#vote')
      .getByRole('button', { name: /^I have this question too/ })
      .click();
    await expect(page).toHaveURL(new RegExp(`#comment-${AMBER}$`));
    expect(await votesOf(AMBER)).toBe(before + 1);
  });
});
