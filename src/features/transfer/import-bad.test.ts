import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fixture, importing, wxr } from './testing.server.ts';

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

test('what a file says cannot steer the terminal', async () => {
  const text = readFileSync(fixture('remark42.jsonl'), 'utf8').replaceAll('"id":"c4"', '"id":"\\u001b[31mc4\\u009b2J"');
  const { said } = await importing(text.replaceAll('it-band-pain/"', 'x/\\u001b]0;owned\\u0007"'));
  expect(said).toContain('c4');
  // eslint-disable-next-line no-control-regex -- they are what must not be there
  expect(said).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test('a long list of pages is told in short, and whole in the report', async () => {
  const item = (
    at: number,
  ) => `<item><link>https://blog.example/p/${at}</link><wp:comment><wp:comment_id>${at}</wp:comment_id>
    <wp:comment_content>x</wp:comment_content></wp:comment></item>`;
  const { said, root } = await importing(
    `<rss><channel>${Array.from({ length: 50 }, (_, at) => item(at + 1)).join('')}</channel></rss>`,
    ...['--report', 'report.json'],
  );
  expect(said).toContain('  https://blog.example/p/20: 1 comment\n  and 30 more pages (--report FILE names them)');
  expect(JSON.parse(readFileSync(path.join(root, 'report.json'), 'utf8')).pages).toHaveLength(50);
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
