import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ARTICLE, expect, test } from './site.ts';

const CLIENT = path.resolve('dist/client');

/** Every built page by its path, without pieces of pages. */
async function builtPages(): Promise<Map<string, string>> {
  const files = await readdir(CLIENT, { recursive: true });
  const pages = files.filter((file) => file.endsWith('index.html') && !file.startsWith('routines/parts'));
  const read = pages.map(async (file): Promise<[string, string]> => [
    `/${file.replace(/index\.html$/, '')}`,
    await readFile(path.join(CLIENT, file), 'utf8'),
  ]);
  return new Map(await Promise.all(read));
}

function contentOf(html: string, name: string): string | undefined {
  const tag = new RegExp(`<(?:meta|link) (?:name|property|rel)="${name}" (?:content|href)="([^"]*)"`);
  return tag.exec(html)?.[1];
}

test('each page has one address: canonical, on cards, in links and in the graph', async () => {
  const pages = await builtPages();
  expect(pages.size).toBeGreaterThan(20);
  for (const [own, html] of pages) {
    if (contentOf(html, 'robots') === 'noindex') continue;
    const canonical = contentOf(html, 'canonical') ?? '';
    expect(new URL(canonical).pathname, own).toBe(own);
    expect(contentOf(html, 'og:url'), own).toBe(canonical);
    expect(graphOf(html).map((node) => node['@id'])).toContain(canonical);
  }
  for (const [own, html] of pages) {
    for (const [, href = ''] of html.matchAll(/<a [^>]*href="(\/[^"#?]*)/g)) {
      if (!/\.\w+$/.test(href)) expect(href, `a link on ${own}`).toMatch(/\/$/);
    }
  }
});

test('what a chat reads comes first, and the head stays small', async () => {
  for (const [own, html] of await builtPages()) {
    const head = html.slice(0, html.indexOf('</head>'));
    const lastTag = [...head.matchAll(/<meta (?:name|property)="(?:og|twitter|article|fediverse):[^>]*>/g)].at(-1);
    const end = Buffer.byteLength(head.slice(0, (lastTag?.index ?? 0) + (lastTag?.[0].length ?? 0)));
    expect(end, own).toBeGreaterThan(500);
    expect(end, own).toBeLessThan(8000);
    expect(head.indexOf('<style'), own).toBeGreaterThan(lastTag?.index ?? Infinity);
    expect(Buffer.byteLength(head.replace(/<style.*?<\/style>/gs, '')), own).toBeLessThan(8000);
    for (const name of ['og:title', 'og:description', 'og:site_name', 'og:locale', 'twitter:card']) {
      expect(contentOf(head, name), `${name} of ${own}`).toBeTruthy();
    }
  }
});

type Node = Record<string, unknown>;

function graphOf(html: string): Node[] {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  expect(scripts.length).toBeLessThanOrEqual(1);
  const [, text = '{"@graph":[]}'] = scripts[0] ?? [];
  expect(text).not.toContain('<');
  return (JSON.parse(text) as { '@graph': Node[] })['@graph'];
}

/** What search engines ask of each kind of thing, and what they would like. */
const FIELDS: Record<string, string[]> = {
  Organization: ['name', 'url'],
  WebSite: ['name', 'url', 'publisher'],
  BlogPosting: ['headline', 'datePublished', 'dateModified', 'author', 'publisher', 'commentCount', 'citation'],
  Comment: ['text', 'author', 'url'],
  Person: ['name'],
  BreadcrumbList: ['itemListElement'],
  ProfilePage: ['mainEntity', 'name'],
  ExercisePlan: ['name', 'url', 'additionalVariable'],
};

/** Every thing in a graph, at any depth. */
function thingsIn(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(thingsIn);
  return '@type' in value ? [value as Node, ...below] : below;
}

test('the graph of each page is whole, and shown on it', async () => {
  for (const [own, html] of await builtPages()) {
    const graph = graphOf(html);
    if (contentOf(html, 'robots') === 'noindex') {
      expect(graph, own).toEqual([]);
      continue;
    }
    const things = thingsIn(graph);
    const known = new Set(things.map((thing) => thing['@id']));
    for (const [, id] of JSON.stringify(graph).matchAll(/\{"@id":"([^"]*)"\}/g)) expect(known, own).toContain(id);
    for (const thing of things) {
      const type = thing['@type'] as string;
      if (thing['hasPart']) expect(thing['hasPart'], own).not.toHaveLength(0);
      else expect(Object.keys(thing), `${type} of ${own}`).toEqual(expect.arrayContaining(FIELDS[type] ?? []));
      expect(type).not.toMatch(/HowTo|FAQPage|Review|Rating/);
      for (const key of ['datePublished', 'dateModified']) {
        if (thing[key]) expect(thing[key], own).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);
      }
    }
  }
});

test('the letters of a column are told as they stand in it', async () => {
  const html = (await builtPages()).get('/articles/it-band-pain/') ?? '';
  const posting = graphOf(html).find((node) => node['@type'] === 'BlogPosting');
  const letters = posting?.['comment'] as Node[];
  expect(letters).toHaveLength(posting?.['commentCount'] as number);
  const text = html.replace(/<script.*?<\/script>/gs, '');
  for (const letter of letters) {
    const anchor = new URL(letter['url'] as string).hash.slice(1);
    expect(text).toContain(`id="${anchor}"`);
    expect(text).toContain((letter['author'] as Node)['name']);
  }
});

test('a column is passed on: by plain links, by a copy, by a section and by a sentence', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${ARTICLE}?i=2.5&utm_source=x`);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const own = await page.locator('link[rel=canonical]').getAttribute('href');
  const line = page.locator('.share');
  await expect(line.getByRole('link', { name: 'Email' })).toHaveAttribute('href', /^mailto:.*it-band-pain/);
  await expect(page.locator('.share-said')).toBeEmpty();
  await line.getByRole('button', { name: 'Copy the link' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The link is copied.' })).toBeVisible();
  expect(await copied()).toBe(`${own}?i=2.5`);

  const mail = line.getByRole('link', { name: 'Email' });
  await mail.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
  await mail.click();
  await expect(mail).toHaveAttribute('href', new RegExp(`&body=${encodeURIComponent(`${own}?i=2.5`)}$`));

  const heading = page.getByRole('heading', { name: 'The problem', exact: true });
  await heading.hover();
  await heading.getByRole('link', { name: 'Link to this section: The problem' }).focus();
  await page.keyboard.press('Enter');
  await expect(async () => expect(await copied()).toBe(`${own}?i=2.5#the-problem`)).toPass();

  const words = await page
    .locator('.prose > p')
    .first()
    .evaluate((first) => {
      document.getSelection()?.selectAllChildren(first);
      return first.textContent ?? '';
    });
  await expect(line.getByRole('button', { name: 'Copy link to this sentence' })).toBeAttached();
  await line.getByRole('button', { name: 'Copy link to this sentence' }).click();
  await expect(async () => expect(await copied()).toContain(':~:text=')).toPass();
  const start = decodeURIComponent((await copied()).split(':~:text=')[1] ?? '').split(',')[0] ?? '';
  expect(words.replace(/\s+/g, ' ').trim().startsWith(start)).toBe(true);
});
