import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fixture, importing, makeDeskWithArticles, wxr } from './testing.server.ts';

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
