import { expect, isCard, PAGES, test } from './site.ts';

/** What the head of a page says, and its answer's policy, as they come from the server. */
interface Head {
  path: string;
  h1: number;
  title: string;
  description: string;
  policy: string;
}

let heads: Head[];

test.beforeEach(async ({ page, request }) => {
  // The empty page of a tab, whose policy allows the styles of what is read, has the browser's own parser.
  heads = await Promise.all(
    PAGES.map(async (path) => {
      const answer = await request.get(path);
      const policy = answer.headers()['content-security-policy'];
      const { inPage, ...head } = await page.evaluate(readHead, await answer.text());
      return { path, ...head, policy: `${policy} ${inPage}` };
    }),
  );
});

function readHead(html: string) {
  const made = new DOMParser().parseFromString(html, 'text/html');
  const content = (selector: string) => made.querySelector<HTMLMetaElement>(selector)?.content ?? '';
  return {
    h1: made.querySelectorAll('h1').length,
    title: made.title,
    description: content('meta[name=description]'),
    inPage: content('meta[http-equiv=content-security-policy]'),
  };
}

test('every page has one heading, and a title and a description of its own', () => {
  for (const { path, h1, title, description } of heads) {
    expect(h1, path).toBe(1);
    expect(title.length, path).toBeGreaterThanOrEqual(10);
    expect(description.length, path).toBeGreaterThanOrEqual(70);
    expect(description.length, path).toBeLessThanOrEqual(160);
    expect(description, path).not.toMatch(/100 ?%|weightlifting/);
  }
  // A card is its exercise once more, out of search engines' sight, and goes by the same name.
  const pages = heads.filter(({ path }) => !isCard(path));
  expect(new Set(pages.flatMap(({ title, description }) => [title, description])).size).toBe(pages.length * 2);
});

test('every page carries a content security policy without unsafe-inline scripts', () => {
  for (const { path, policy } of heads) {
    // To be framed by anybody is what a card is for; all else of the policy holds for it too.
    expect(policy, path).toContain(isCard(path) ? 'frame-ancestors *' : "frame-ancestors 'none'");
    expect(policy, path).toContain("default-src 'self'");
    expect(policy, path).toContain("object-src 'none'");
    // A card has no script, so none is hashed.
    expect(policy, path).toMatch(isCard(path) ? /script-src 'self'/ : /script-src 'self'[^;]*'sha256-/);
    expect(policy, path).not.toMatch(/script-src[^;]*unsafe/);
  }
});
