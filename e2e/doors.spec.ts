import robotsParser from 'robots-parser';
import { unfurl } from 'unfurl.js';
import { ARTICLE, expect, test } from './site.ts';

test.skip(({ isMobile }) => isMobile, 'Programs have no screen.');

/** What a program finds on a page of this server; the addresses in it are those that the build was made for. */
function read(baseURL: string | undefined, path: string) {
  return unfurl(`${baseURL}${path}`, { oembed: false });
}

test('a link in a chat has its title, its words and a picture that is there', async ({ baseURL, request }) => {
  for (const path of [ARTICLE, '/exercises/slow-heel-drop/', '/routines/experts-four/', '/']) {
    const found = await read(baseURL, path);
    const { open_graph: card, twitter_card: twitter } = found;
    expect(card.title, path).toBeTruthy();
    expect(card.description?.length, path).toBeGreaterThan(60);
    expect(card).toMatchObject({ site_name: 'Ask The Expert', url: found.canonical_url });
    expect(new URL(card.url ?? '').pathname).toBe(path);
    expect(twitter.card).toBe('summary_large_image');
    const [image] = card.images ?? [];
    expect(image, path).toMatchObject({
      type: 'image/png',
      width: 1200,
      height: 630,
      alt: expect.stringMatching(/\w{3}/),
    });
    const picture = await request.get(new URL(image?.url ?? '').pathname);
    expect(picture.headers()).toMatchObject({
      'content-type': 'image/png',
      'cache-control': expect.stringContaining('immutable'),
    });
  }
  const { open_graph: card } = await read(baseURL, ARTICLE);
  expect(card.type).toBe('article');
});

test('search may come to every page of the sitemap, and training to none', async ({ request }) => {
  const robotsFile = await request.get('/robots.txt');
  const built = /Sitemap: (\S+)/.exec(await robotsFile.text())?.[1] ?? '';
  const robots = robotsParser(new URL('/robots.txt', built).href, await robotsFile.text());
  const maps = await (await request.get(new URL(built).pathname)).text();
  const lists = [...maps.matchAll(/<loc>([^<]+)/g)].map(([, url = '']) => new URL(url).pathname);
  const texts = await Promise.all(lists.map(async (list) => (await request.get(list)).text()));
  const pages = texts.flatMap((text) => [...text.matchAll(/<loc>([^<]+)/g)].map(([, url = '']) => url));
  expect(pages.length).toBeGreaterThan(20);
  for (const url of pages) {
    const address = new URL(new URL(url).pathname, built).href;
    for (const bot of ['Googlebot', 'bingbot', 'OAI-SearchBot', 'ChatGPT-User']) {
      expect(robots.isAllowed(address, bot), `${bot} ${url}`).toBe(true);
    }
    for (const bot of ['GPTBot', 'CCBot']) expect(robots.isAllowed(address, bot), `${bot} ${url}`).toBe(false);
  }
});

test('an address that never was, or never will be again, says so and claims to be no page', async ({ request }) => {
  for (const path of ['/nowhere/', '/?p=99999', '/gone/']) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(404);
    const html = await answer.text();
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).not.toMatch(/rel="canonical"|og:url/);
  }
});
