import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fixture, makeDeskWithArticles } from './testing.server.ts';

interface Given {
  id?: string;
  parent?: string;
  author?: string;
  email?: string;
  date?: string;
  content?: string;
}

/** A WordPress export of one page. */
function wxr(comments: Given[], head = '<?xml version="1.0" encoding="UTF-8"?>'): string {
  const written = comments.map(
    ({ id = '1', parent = '0', author = 'Zoe', email = '', date = '2011-05-01 10:00:00', content = 'Hello' }) => `
    <wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>${author}</wp:comment_author>
    <wp:comment_author_email>${email}</wp:comment_author_email><wp:comment_date_gmt>${date}</wp:comment_date_gmt>
    <wp:comment_content>${content}</wp:comment_content><wp:comment_approved>1</wp:comment_approved>
    <wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`,
  );
  return `${head}
  <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><link>https://blog.example</link><item>
    <link>https://blog.example/it-band-pain/</link><wp:post_date_gmt>2010-01-02 03:04:05</wp:post_date_gmt>
    ${written.join('')}</item></channel></rss>`;
}

/** Imports a file that holds this. */
async function importing(content: string | Buffer, ...options: string[]) {
  const desk = await makeDeskWithArticles();
  writeFileSync(path.join(desk.root, 'export'), content);
  const result = await desk.run('import', 'export', ...options);
  return { ...desk, ...result };
}

test('a child before its parent, comments of one second, and a parent that is missing', async () => {
  const { letters, said } = await importing(
    wxr([
      { id: '3', parent: '2', content: 'three' },
      { id: '2', parent: '1', content: 'two' },
      { id: '1', content: 'one' },
      { id: '4', parent: '99', content: 'four' },
    ]),
  );
  const rows = await letters();
  expect(rows.map(({ body, depth }) => [body, depth])).toEqual([
    ['three', 3],
    ['two', 2],
    ['one', 1],
    ['four', 1],
  ]);
  expect(new Set(rows.slice(0, 3).map(({ rootId }) => rootId)).size).toBe(1);
  expect(said).toContain('What it replied to is not on its page in the file; it stands at the top now. 1 comment: 4');
});

test('a reply hangs under what came with another file', async () => {
  const { run, root, letters } = await importing(wxr([{ id: '1' }, { id: '2', parent: '1' }]));
  writeFileSync(
    path.join(root, 'more'),
    wxr([
      { id: '3', parent: '2', content: 'later' },
      { id: '4', parent: '3' },
    ]),
  );
  await run('import', 'more');
  const rows = await letters();
  const [top] = rows;
  expect(rows.map(({ depth }) => depth).sort()).toEqual([1, 2, 3, 4]);
  expect(rows.every(({ rootId }) => rootId === top?.id)).toBe(true);
});

test('rings of replies are opened, and a comment that answers itself stands at the top', async () => {
  const { letters, said, code } = await importing(
    wxr([
      { id: '1', parent: '2' },
      { id: '2', parent: '3' },
      { id: '3', parent: '1' },
      { id: '4', parent: '4' },
    ]),
  );
  expect(code).toBe(0);
  expect((await letters()).map(({ depth }) => depth).sort()).toEqual([1, 1, 2, 3]);
  expect(said).toContain('It answered itself in a ring of replies; it stands at the top now. 2 comments: 1, 4');
});

test('no date at all: the date of the page, in the order of the file', async () => {
  const { letters, said } = await importing(
    wxr([
      { id: '1', date: '0000-00-00 00:00:00', content: 'a' },
      { id: '2', date: '2011-02-31 10:00:00', content: 'b' },
    ]),
  );
  expect((await letters()).map(({ body, createdAt }) => [body, createdAt])).toEqual([
    ['a', '2010-01-02T03:04:05.000Z'],
    ['b', '2010-01-02T03:04:05.001Z'],
  ]);
  expect(said).toContain('It has no date that can be read');
});

test('names and addresses of a thousand letters, control characters, and marks that turn the direction', async () => {
  const { letters, said } = await importing(
    wxr([
      { id: '1', author: 'N'.repeat(1000), email: `${'e'.repeat(1000)}@example.org` },
      {
        id: '2',
        author: 'A\u0007m\u202eber',
        content: '<![CDATA[one\u0000\u0008 two\u202e]]>',
        email: 'x\ny@example.org',
      },
      { id: '3', author: '<![CDATA[<script>alert(1)</script>&#x202e;]]>', content: 'x&#1;y &#x41;' },
    ]),
  );
  const [long, marked, script] = await letters();
  expect(long?.name).toBe(`${'N'.repeat(59)}…`);
  expect(long?.email).toBeNull();
  expect(marked).toMatchObject({ name: 'Amber', body: 'one two', email: null });
  expect(script).toMatchObject({ name: 'Anonymous', body: 'xy A' });
  expect(said).toContain('Its name of 1,000 characters was cut to 60.');
  expect(said).toContain('Its e-mail address is none and was left out. 2 comments: 1, 2');
});

test('script in every field comes out as words or not at all', async () => {
  const attack = '<![CDATA[<img src=x onerror=alert(1)><a href="javascript:alert(1)">x</a><svg onload=alert(1)>]]>';
  const { letters } = await importing(
    wxr([
      { id: '1', author: attack, content: attack },
      { id: '2', author: 'Zoe', content: attack },
    ]),
  );
  for (const { html, name } of await letters()) {
    expect(html + name).not.toMatch(/<(?!p>|\/p>)|javascript:|onerror|onload/);
  }
});

test('a document type is refused, and no entity is ever expanded', async () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "&a;&a;&a;">]>`;
  const refused = await importing(wxr([{ content: '&b;' }], bomb));
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('a document type of its own') });
  expect(await refused.letters()).toEqual([]);
  const { letters } = await importing(wxr([{ content: 'a &b; &nbsp; &lt;i&gt; &#33; c' }]));
  expect(await letters()).toMatchObject([{ body: 'a &b;  *! c*' }]);
});

test.each([
  ['latin1', 'ISO-8859-1', (text: string) => Buffer.from(text, 'latin1')],
  ['UTF-16 with its mark', 'UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['UTF-16 without a mark', 'UTF-16', (text: string) => Buffer.from(text, 'utf16le')],
  ['big-endian UTF-16', 'UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ['UTF-8 that says UTF-16', 'UTF-16', (text: string) => Buffer.from(text)],
  ['UTF-8 with its mark that says latin1', 'ISO-8859-1', (text: string) => Buffer.from(`\ufeff${text}`)],
])('%s is read as it is written', async (_name, declared, encode) => {
  const text = wxr([{ author: 'Zoë', content: 'naïve' }], `<?xml version="1.0" encoding="${declared}"?>`);
  const { letters, said } = await importing(encode(text));
  expect(await letters(), said).toMatchObject([{ name: 'Zoë', body: 'naïve' }]);
});

test('a file that is not written as it says is refused whole, and told how', async () => {
  const latin = Buffer.from(wxr([{ id: '1' }, { id: '2', content: 'naïve' }]), 'latin1');
  const refused = await importing(latin);
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('not written in UTF-8') });
  expect(await refused.letters()).toEqual([]);
  const { letters } = await importing(latin, '--encoding', 'latin1');
  expect((await letters()).map(({ body }) => body)).toEqual(['Hello', 'naïve']);
  const unknown = await importing(wxr([], '<?xml version="1.0" encoding="x-klingon"?>'));
  expect(unknown.said).toBe(
    'The file says that its encoding is "x-klingon", which is not known here. Save the file as UTF-8.',
  );
});

test('a file cut short: what came whole is taken, the rest is told, exit 3; the whole file then adds the rest', async () => {
  const whole = wxr([
    { id: '1', content: 'one' },
    { id: '2', content: 'tŵo' },
    { id: '3', parent: '1', content: 'three' },
  ]);
  const at = Buffer.from(whole).indexOf('ŵ');
  const { letters, said, code, run, root } = await importing(Buffer.from(whole).subarray(0, at + 1));
  expect(code).toBe(3);
  expect(said).toContain('1 added, 0 already here, 1 not taken.');
  expect(said).toContain('The file ends or breaks in the middle of it. 1 comment: 2');
  expect(said).toMatch(/The file is cut short: it ends at line \d+, within <wp:comment_content>\./);
  writeFileSync(path.join(root, 'export'), whole);
  expect((await run('import', 'export')).said).toContain('2 added, 1 already here, 0 not taken.');
  expect((await letters()).map(({ depth }) => depth)).toEqual([1, 1, 2]);
});

test('XML that breaks off in its middle is taken up to there', async () => {
  const broken = wxr([{ id: '1' }, { id: '2', content: 'x <b> y' }, { id: '3' }]);
  const { letters, said, code } = await importing(broken);
  expect(code).toBe(3);
  expect(said).toMatch(/The file breaks at line \d+ in <\w+(:\w+)?>/);
  expect(await letters()).toHaveLength(1);
});

test('lines of Remark42 that are none are told, and a packed file cut short is taken as far as it goes', async () => {
  const text = readFileSync(fixture('remark42.jsonl'), 'utf8');
  const [head = '', first = '', ...rest] = text.trim().split('\n');
  const odd = [head, first, 'not json', '{"id":"c9","user":{"name":"x"}}', ...rest].join('\n');
  const { said, code } = await importing(odd);
  expect(code).toBe(0);
  expect(said).toContain('The line is not JSON. 1 comment: line 3');
  expect(said).toContain('Its locator does not fit. 1 comment: line 4');
  const cut = await importing(text.slice(0, -40));
  expect(cut).toMatchObject({ code: 3, said: expect.stringContaining('line 5, the last, is not whole') });
  const packed = gzipSync(
    text +
      text
        .slice(text.indexOf('\n') + 1)
        .replaceAll(/"id":"c/g, '"id":"d')
        .repeat(200),
  );
  const half = await importing(packed.subarray(0, packed.length - 20));
  expect(half).toMatchObject({ code: 3, said: expect.stringMatching(/cut short/) });
  expect((await half.letters()).length).toBeGreaterThan(2);
});

test.each([
  ['', 'The file is empty.'],
  ['These are notes.', 'nothing that can be imported'],
  ['<html><body></body></html>', 'nothing that can be imported'],
  ['{"a":1}', 'nothing that can be imported'],
  ['\u0089PNG\r\n', 'nothing that can be imported'],
])('%j is refused in a sentence', async (content, sentence) => {
  const { code, said, letters } = await importing(content);
  expect(code).toBe(1);
  expect(said).toContain(sentence);
  expect(await letters()).toEqual([]);
});

test('a database that is not Isso’s, or is piped in', async () => {
  const desk = await makeDeskWithArticles();
  await (await desk.open()).close();
  const own = await desk.run('import', 'data/discussion.db');
  expect(own).toMatchObject({ code: 1, said: 'The file is a database, but not of Isso: no such table: comments.' });
  const bytes = readFileSync(path.join(desk.root, 'data/discussion.db'));
  expect((await desk.feed([bytes], 'import', '-')).said).toBe('An Isso database cannot be piped in. Name its file.');
});

test('what a file says cannot steer the terminal', async () => {
  const text = readFileSync(fixture('remark42.jsonl'), 'utf8').replaceAll('"id":"c4"', '"id":"\\u001b[31mc4\\u009b2J"');
  const { said } = await importing(text.replaceAll('it-band-pain/"', 'x/\\u001b]0;owned\\u0007"'));
  expect(said).toContain('c4');
  // eslint-disable-next-line no-control-regex -- they are what must not be there
  expect(said).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test('elements nested without end, and the same comment twice', async () => {
  const deep = await importing(wxr([{ content: 'x' }]).replace('<item>', '<a>'.repeat(5000)));
  expect(deep).toMatchObject({ code: 3, said: expect.stringContaining('more than 100 deep') });
  const twice = await importing(
    wxr([
      { id: '1', content: 'first' },
      { id: '1', content: 'second' },
    ]),
  );
  expect(twice.said).toContain('It stands twice in the file. 1 comment: 1');
  expect(await twice.letters()).toMatchObject([{ body: 'first' }]);
});
