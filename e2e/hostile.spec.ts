import { expect, type Page } from '@playwright/test';
import { test } from './driver.ts';
import { harmIn } from './harm.ts';
import { makeHost, PASSWORD } from './people.ts';
import { startSecond } from './second.ts';

const BREAKS = [
  '<script>pwned()</script>',
  '"><img src=x onerror=pwned()>',
  "' onmouseover='pwned()' x='",
  '</title><svg onload=pwned()>',
  '</script><script>pwned()</script>',
  '--><iframe srcdoc="<script>pwned()</script>">',
  ']]><x onload=pwned()>',
];
const LINKS = [
  '[a](javascript:pwned())',
  '[b](  JaVaScRiPt&colon;pwned())',
  '[c](java&#9;script:pwned())',
  '[d](data:text/html,<script>pwned()</script>)',
  '<a href="vbscript:pwned()">e</a>',
  '![f](x" onerror="pwned())',
  '<https://example.org/"onclick="pwned()>',
  'https://example.org/"onmouseover="pwned()',
];
const ARTICLE = '/articles/it-band-pain/';
const QUERY = encodeURIComponent(BREAKS.join(''));
const SHORT = encodeURIComponent('"><script>pwned()</script>');

interface Sent {
  id: string;
  name: string;
}

test.skip(({ viewport }) => (viewport?.width ?? 0) < 500, 'it says the same on any screen');

test('what is typed into any field runs nowhere, and stands there as it was typed', async ({ page, context }) => {
  test.slow();
  const hostName = '"><script>pwned()</script>';
  const site = await startSecond({
    MODERATION: 'all',
    HELD_WORDS: '<img src=x onerror=pwned()>',
    HOST_EMAIL: 'h@example.org',
  });
  try {
    const post = async (kind: string, name: string, body: string, more: object = {}): Promise<Sent> => {
      const data = { id: crypto.randomUUID(), kind, name, body, ...more };
      const answer = await page.request.post(`${site.url}/api/threads/it-band-pain`, { data });
      expect([201, 202], await answer.text()).toContain(answer.status());
      return { id: data.id, name };
    };
    const see = (path: string, shows: string[] = []) => look(page, `${site.url}${path}`, shows);

    // Every break as a name, as the first sentence of a question and a topic, and in a letter; addresses too.
    const sent: Sent[] = [];
    for (const [at, text] of BREAKS.entries()) {
      const kind = ['question', 'topic', 'comment'][at % 3] ?? 'comment';
      const body = `${text} is it? ${at}\n\n${LINKS.join('\n\n')}`;
      sent.push(await post(kind, text, body, at < 3 ? { email: `a'${at}=pwned@example.org`, subscribe: 'yes' } : {}));
    }
    for (const email of ['"><script>pwned()</script>@example.org', 'a@example.org\r\nBcc: b@example.org']) {
      const data = { kind: 'comment', name: 'Zoe', body: 'Hello', email };
      expect((await page.request.post(`${site.url}/api/threads/it-band-pain`, { data })).status()).toBe(422);
    }
    const form = {
      kind: BREAKS[1] ?? '',
      name: BREAKS[0] ?? '',
      body: '',
      email: BREAKS[2] ?? '',
      id: BREAKS[3] ?? '',
    };
    const refused = await page.request.post(`${site.url}${ARTICLE}discussion/`, { form });
    expect(refused.status()).toBe(422);
    await parse(page, await refused.text(), form.name);
    await see(`${ARTICLE}discussion/${sent[0]?.id}/`, ['is it? 0']);
    await see(`/sign-in/?next=${QUERY}&error=${QUERY}`);

    // The desk: what waits, why, one letter, its search; signed in under a name that breaks out.
    const email = makeHost('hostile', 'host', hostName, site.databaseUrl);
    await context.request.post(`${site.url}/sign-in/`, { form: { email, password: PASSWORD } });
    await see('/desk/', [...sent.map(({ name }) => name), hostName, 'the listed word “<img src=x onerror=pwned()>”']);
    await see(`/desk/letter/${sent[1]?.id}/`, [BREAKS[1] ?? '']);
    await see(`/desk/?view=all&q=${encodeURIComponent('<script>pwned()')}&page=${QUERY}&action=${QUERY}`, [
      '<script>pwned()',
    ]);
    await see('/account/', [hostName]);
    await expect.poll(() => site.mails.length, { timeout: 30_000 }).toBeGreaterThan(0);
    const ids = sent.map(({ id }) => ['ids', id]);
    const approve = new URLSearchParams([['action', 'approve'], ['back', `/desk/?${QUERY}`], ...ids]);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const approved = await page.request.post(`${site.url}/desk/`, { headers, data: approve.toString() });
    expect(approved.url()).toContain(`done=${sent.length}`);
    await see('/desk/?view=audit', [hostName]);
    await post('comment', BREAKS[1] ?? '', BREAKS.join('\n\n'), {
      parentId: sent[0]?.id,
      email: "a'9=pwned@example.org",
    });

    // What everybody sees.
    const names = sent.map(({ name }) => name);
    for (const query of [
      '',
      '?sort=newest',
      `?sort=${QUERY}&page=${QUERY}&comment=${QUERY}&reply=${QUERY}&kind=${QUERY}`,
    ]) {
      await see(`${ARTICLE}discussion/${query}`, names);
    }
    await see('/ask/', [BREAKS[0] ?? '', BREAKS[1] ?? '']);
    for (const [at, { id }] of sent.entries())
      if (at % 3 === 0) await see(`/questions/${id}/`, [BREAKS[at] ?? '', `is it? ${at}`]);
    for (const path of [
      `/articles/${SHORT}/discussion/`,
      `/questions/${SHORT}/`,
      `/no/${SHORT}/`,
      `/mail/stop/${SHORT}/`,
    ]) {
      await see(path);
    }
    await see(ARTICLE);
    await feeds(page, site.url, [
      `${ARTICLE}discussion/feed.atom`,
      `/questions/${sent[0]?.id}/feed.atom`,
      '/discussion.atom',
    ]);
    for (const path of [
      '/api/threads/it-band-pain',
      `/api/threads/it-band-pain?sort=${QUERY}`,
      `/api/threads/${SHORT}`,
      '/account/me',
    ]) {
      const answer = (await page.request.get(`${site.url}${path}`)).headers();
      expect(answer['content-type']).toMatch(/^application\/(problem\+)?json/);
      expect(answer['x-content-type-options']).toBe('nosniff');
    }

    // Mails, and the pages behind their links.
    await page.request.post(`${site.url}/privacy/request/`, { form: { email: "a'0=pwned@example.org" } });
    const linkTo = (start: string) =>
      site.mails.map(({ text = '' }) => new RegExp(`${start}[^\\s]+`).exec(text)?.[0]).find(Boolean);
    await expect.poll(() => linkTo('/privacy/data/'), { timeout: 30_000 }).toBeTruthy();
    await see(linkTo('/privacy/data/') ?? '', [BREAKS[0] ?? '']);
    await see(linkTo('/desk/link/') ?? '');
    await see(linkTo('/mail/follow/') ?? '');
    for (const { html, subject = '', headers: lines } of site.mails) {
      await parse(page, String(html));
      expect(subject).not.toMatch(/[\r\n]/);
      expect(lines.has('bcc')).toBe(false);
    }
  } finally {
    await site.stop();
  }
});

/** Opens a page as the browser does, and reads its HTML once more by itself; nothing may have run. */
async function look(page: Page, url: string, shows: readonly string[]) {
  await page.addInitScript(() =>
    Object.assign(window, { pwned: () => (document.documentElement.dataset['pwned'] = 'yes') }),
  );
  await page.goto(url);
  await parse(page, await (await page.request.get(url)).text(), ...shows);
  await parse(page, await page.content(), ...shows);
  expect(await page.evaluate(() => document.documentElement.dataset['pwned']), url).toBeUndefined();
}

async function parse(page: Page, text: string, ...shows: readonly string[]) {
  expect(await page.evaluate(harmIn, { text, type: 'text/html' as const })).toEqual([]);
  const words = await page.evaluate((html) => {
    const doc = new DOMParser().parseFromString(html, 'text/html');
    const values = [...doc.querySelectorAll('input, textarea')].map((field) => field.getAttribute('value') ?? '');
    return [doc.body.textContent, ...values].join('\n');
  }, text);
  for (const shown of shows) expect(words).toContain(shown);
}

/** A feed is read strictly, and then its entries as the HTML that a reader makes of them. */
async function feeds(page: Page, site: string, paths: readonly string[]) {
  for (const path of paths) {
    const answer = await page.request.get(`${site}${path}`);
    expect(answer.headers()['content-type']).toMatch(/^application\/atom\+xml/);
    const text = await answer.text();
    expect(await page.evaluate(harmIn, { text, type: 'application/xml' as const })).toEqual([]);
    const entries = await page.evaluate((xml) => {
      const doc = new DOMParser().parseFromString(xml, 'application/xml');
      return [...doc.querySelectorAll('content, summary')].map((entry) => entry.textContent);
    }, text);
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries)
      expect(await page.evaluate(harmIn, { text: entry, type: 'text/html' as const })).toEqual([]);
  }
}
