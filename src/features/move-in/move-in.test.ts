import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { blog, item, makeDesk } from './testing.server.ts';

const front = (mdx: string) => parse(mdx.split(/^---$/m)[1] ?? '') as Record<string, unknown>;

const COMMENTS = `<wp:comment><wp:comment_id>3</wp:comment_id><wp:comment_author>Yan</wp:comment_author>
  <wp:comment_date_gmt>2011-05-02 10:00:00</wp:comment_date_gmt><wp:comment_content>Mine too</wp:comment_content>
  <wp:comment_approved>1</wp:comment_approved><wp:comment_parent>0</wp:comment_parent></wp:comment>
  <wp:comment><wp:comment_id>4</wp:comment_id><wp:comment_author>Xi</wp:comment_author>
  <wp:comment_date_gmt>2011-05-03 10:00:00</wp:comment_date_gmt><wp:comment_content>And mine</wp:comment_content>
  <wp:comment_approved>1</wp:comment_approved><wp:comment_parent>3</wp:comment_parent></wp:comment>`;

test('a post becomes a piece, its letters its discussion, its old addresses lead here', async () => {
  const desk = makeDesk();
  const tagged = '<category domain="post_tag" nicename="hill-work"><![CDATA[Hill work]]></category>';
  const { code } = await desk.take(
    blog(
      item({
        content: 'Short and plain.<!--more-->\nOne\n\nTwo <a href="/2011/05/hips/?x#comment-9">hips</a>',
        more: tagged,
      }),
      item({ id: '8', name: 'hips', more: COMMENTS }),
    ),
  );
  expect(code).toBe(0);
  const knees = desk.article('knees');
  expect(front(knees)).toMatchObject({
    ...{ title: 'Knees', lede: 'Short and plain.', by: ['zoe-hill'], published: '2011-05-01', updated: '2011-05-01' },
    ...{ tags: ['hill-work'], wordpress: { id: 7, path: '/2011/05/knees/' } },
  });
  expect(knees.split('---\n').at(-1)).toBe('\nOne\n\nTwo [hips](/articles/hips/#comment-9)\n');
  expect(parse(desk.read('tags.yaml'))).toHaveProperty('hill-work.name', 'Hill work');
  expect(parse(desk.read('tags.yaml'))).toHaveProperty('calf');
  expect(parse(desk.read('experts/zoe-hill.yaml'))).toMatchObject({ name: 'Zoe Hill' });
  expect(parse(desk.read('redirects.yaml'))).toEqual({ wordpress: { host: 'blog.example' } });
  const [first, second] = await desk.letters();
  expect([first?.articleId, second?.parentId]).toEqual(['hips', first?.id]);
});

test('a second run changes nothing, updates what nobody touched, and leaves what was edited or deleted', async () => {
  const desk = makeDesk();
  const items = ['knees', 'hips', 'feet'].map((name, at) => ({ id: String(at + 1), name }));
  await desk.take(blog(...items.map(item)));
  expect((await desk.take(blog(...items.map(item)))).said).toContain('0 pieces new, 0 updated, 3 already here');
  writeFileSync(desk.file('articles/hips/index.mdx'), 'Mine now');
  rmSync(desk.file('articles/feet'), { recursive: true });
  const { said } = await desk.take(blog(...items.map((one) => item({ ...one, content: 'Newer' }))));
  expect(said).toContain('0 pieces new, 1 updated, 0 already here, 2 left alone');
  expect(desk.article('knees')).toContain('Newer');
  expect(desk.article('hips')).toBe('Mine now');
  expect(desk.has('articles/feet/index.mdx')).toBe(false);
  expect(said).toMatch(/changed here[^]*hips[^]*deleted here[^]*feet|deleted here[^]*feet[^]*changed here[^]*hips/);
});

test.each([
  [{ status: 'draft' }, { draft: true }, 'a draft'],
  [{ status: 'pending' }, { draft: true }, 'waiting for review'],
  [{ status: 'private' }, { draft: true }, 'private'],
  [{ status: 'future', date: '2027-01-02 08:00:00' }, { published: '2027-01-02', updated: '2027-01-02' }, '2027-01-02'],
  [{ date: '0000-00-00 00:00:00' }, { published: '2026-11-23', draft: true }, 'no date'],
  [{ date: '2011-02-31 10:00:00', modified: '2011-03-01 10:00:00' }, { published: '2011-03-01' }, 'no date'],
  [{ title: 'Knee '.repeat(200) }, { shortTitle: expect.any(String) }, 'cut to 120'],
  [{ title: '' }, { title: 'Some words.' }, 'no title'],
  [{ modified: '1990-01-01 10:00:00' }, { updated: '2011-05-01' }, 'new'],
  [{ more: '<wp:is_sticky>1</wp:is_sticky>' }, { title: 'Knees' }, 'pinned'],
  [{ more: '<category domain="series" nicename="s">Feet</category>' }, { title: 'Knees' }, 'the series “Feet”'],
  [{ link: 'https://blog.example/exercises/' }, { wordpress: { id: 7 } }, 'belongs to something else'],
])('%j is taken as %j', async (given, fields, why) => {
  const desk = makeDesk();
  const { code, said } = await desk.take(blog(item(given)));
  expect([code, said]).toEqual([0, expect.stringContaining(why)]);
  expect(front(desk.article('knees'))).toMatchObject(fields);
});

test.each([
  [{ password: 'x' }, 'protected by a password'],
  [{ status: 'trash' }, 'in the trash'],
  [{ status: 'auto-draft' }, 'automatic draft'],
  [{ type: 'page' }, 'It is a page'],
  [{ type: 'attachment' }, 'media library'],
  [{ title: '', content: '' }, 'nothing in it'],
  [{ content: 'x'.repeat(600_000) }, 'longer than 500,000'],
])('%j is not taken, which is told', async (given, why) => {
  const desk = makeDesk();
  const { said } = await desk.take(blog(item(given), item({ id: '8', name: 'hips' })));
  expect(said).toContain(why);
  expect([desk.has('articles/knees'), desk.has('articles/hips')]).toEqual([false, true]);
});

test.each([
  ['../../x', 'x'],
  ['..%2f..%2fx', 'x'],
  ['con', 'post-con'],
  ['%d0%b1%d0%b5%d0%b3', 'post-7'],
  ['Über_uns', 'uber-uns'],
  ['it-band-pain', 'it-band-pain-7'],
  ['🦵 knee 🏃', 'knee'],
  ['constructor', 'constructor'],
])('the slug %s becomes %s', async (name, slug) => {
  const desk = makeDesk();
  await desk.take(blog(item({ name, link: 'https://blog.example/?p=7' })));
  expect(front(desk.article(slug))).toMatchObject({ title: 'Knees' });
});

test('two posts with one slug are both taken, and one number is taken once', async () => {
  const desk = makeDesk();
  const { said } = await desk.take(blog(item({}), item({ id: '8' }), item({ id: '8', name: 'hips' })));
  expect([desk.has('articles/knees'), desk.has('articles/knees-8'), desk.has('articles/hips')]).toEqual([
    true,
    true,
    false,
  ]);
  expect(said).toContain('has its number already');
  expect(said).toContain('belongs to something else');
});

test('a folder that a killed import left with nothing, or with a part of a file, is no piece of anybody', async () => {
  const desk = makeDesk();
  mkdirSync(`${desk.content}/articles/knees`);
  mkdirSync(`${desk.content}/articles/hips`);
  writeFileSync(`${desk.content}/articles/hips/.index.mdx.part`, '---');
  await desk.take(blog(item({}), item({ id: '8', name: 'hips', title: 'Hips' })));
  expect([front(desk.article('knees'))['title'], front(desk.article('hips'))['title']]).toEqual(['Knees', 'Hips']);
});

test('what an export hides is never followed: nothing is taken, nothing is fetched', async () => {
  const desk = makeDesk();
  const traps = '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
  const { code, said } = await desk.take(`${traps}${blog(item({ title: '&b;&f;' }))}`);
  expect([code, said]).toEqual([1, expect.stringContaining('document type of its own')]);
  expect(desk.has('articles/knees')).toBe(false);
});

test('of a file that is cut short or broken, what came whole is taken', async () => {
  const whole = blog(item({}), item({ id: '8', name: 'hips' }));
  for (const xml of [
    whole.slice(0, whole.indexOf('<wp:post_id>8')),
    whole.replace('<wp:post_id>8', '<wp:post_id <8'),
  ]) {
    const desk = makeDesk();
    const { code, said } = await desk.take(xml);
    expect([code, desk.has('articles/knees'), desk.has('articles/hips')]).toEqual([3, true, false]);
    expect(said).toContain('get the whole file');
  }
});

test('a file that is not written as it says is told, and nothing is taken', async () => {
  const desk = makeDesk();
  const xml = Buffer.from(blog(item({ title: 'Für Knie' })), 'latin1');
  expect(await desk.take(xml)).toEqual({ code: 1, said: expect.stringContaining('--encoding latin1') });
  expect((await desk.take(xml, '--encoding', 'latin1')).code).toBe(0);
  expect(front(desk.article('knees'))).toMatchObject({ title: 'Für Knie' });
});

test('a dry run writes nothing but the report', async () => {
  const desk = makeDesk();
  const before = desk.all();
  const { said } = await desk.take(blog(item({ more: COMMENTS })), '--dry-run');
  expect(said).toMatch(/1 piece would be new[^]*2 would be added/);
  expect(desk.all().sort()).toEqual([...before, 'site/export.xml', 'site/report.json'].sort());
});

test('nothing outside the content, the database and the report is touched', async () => {
  const desk = makeDesk();
  writeFileSync(`${desk.outside}/canary.svg`, '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="4"></svg>');
  mkdirSync(`${desk.root}/uploads`);
  const before = new Set(desk.all());
  const picture = '<img src="https://blog.example/wp-content/uploads/..%2f..%2fcanary.svg" alt="x">';
  const names = ['../../canary', '/etc/canary', 'a/../../../canary', '..'];
  const items = names.map((name, at) => item({ id: String(at + 1), name, content: picture, author: '../../x' }));
  const { code } = await desk.take(blog(...items), '--media', 'uploads');
  expect(code).toBe(0);
  const fresh = desk.all().filter((name) => !before.has(name) && !/^site\/(data|content)\//.test(name));
  expect(fresh.sort()).toEqual(['site/export.xml', 'site/report.json']);
  expect(desk.has('experts/x.yaml')).toBe(true);
  expect(desk.all().filter((name) => name.endsWith('canary.svg'))).toEqual(['canary.svg']);
});

test.each([
  [['--no-comments'], [true, 0]],
  [['--no-articles'], [false, 0]],
])('%j', async (options, expected) => {
  const desk = makeDesk();
  await desk.take(blog(item({ more: COMMENTS })), ...options);
  expect([desk.has('articles/knees'), (await desk.letters()).length]).toEqual(expected);
});

test('letters alone find pieces that came before', async () => {
  const desk = makeDesk();
  await desk.take(blog(item({ more: COMMENTS })), '--no-comments');
  await desk.take(blog(item({ more: COMMENTS })), '--no-articles');
  expect(await desk.letters()).toHaveLength(2);
});

test.each([
  [[]],
  [['disqus', 'x']],
  [['wordpress']],
  [['wordpress', 'x', '--what']],
  [['wordpress', 'x', '--into', 'no']],
])('%j is asked wrongly', async (words) => {
  expect((await makeDesk().run(...words)).code).toBe(2);
});
