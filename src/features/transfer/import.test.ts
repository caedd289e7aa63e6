import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { renderBody } from '../discussion/markdown.server.ts';
import { fixture, makeDeskWithArticles } from './testing.server.ts';

test('WordPress: words, dates, trees, what waits and who wrote it', async () => {
  const { run, letters } = await makeDeskWithArticles();
  const { code, said } = await run('import', fixture('wordpress.xml'));
  expect(code, said).toBe(0);
  const [amber, linds, place, yan, ...rest] = await letters();
  expect(rest).toEqual([]);
  expect(amber).toMatchObject({
    articleId: 'it-band-pain',
    name: 'Amber & Jo',
    email: 'amber@example.org',
    body: 'Where does it come from?\nFoam rolling helps.',
    createdAt: '2011-05-01T20:00:00.000Z',
    kind: 'comment',
    depth: 1,
    parentId: null,
    status: 'approved',
  });
  expect(linds).toMatchObject({
    name: 'Linds (reader)',
    role: 'reader',
    body: 'Roll *slowly*.\n\nSee [how](<https://example.org/roll>).',
    createdAt: '2011-05-02T13:00:00.000Z',
    parentId: amber?.id,
    rootId: amber?.id,
    depth: 2,
  });
  expect(linds?.html).toBe(renderBody(linds?.body ?? ''));
  expect(place).toMatchObject({ status: 'deleted', name: '', body: '', html: '', parentId: linds?.id, depth: 3 });
  expect(yan).toMatchObject({ status: 'held', parentId: place?.id, rootId: amber?.id, depth: 4 });
  expect(JSON.parse(yan?.heldFor ?? '')).toEqual(['It waited for approval in WordPress.']);
});

test('what is not taken is told with its reason, at the terminal and in the report', async () => {
  const { run, root } = await makeDeskWithArticles();
  const { said } = await run('import', fixture('wordpress.xml'), '--report', 'report.json');
  expect(said).toBe(
    [
      'WordPress export (WXR): 7 comments read.',
      '4 added, 0 already here, 4 not taken.',
      '  https://www.blog.example/2011/05/it-band-pain/ → it-band-pain: 6 comments',
      'Pages that are none of this site’s articles; name their article with --map, or all of them with --article:',
      '  https://www.blog.example/2012/01/shoes/: 1 comment',
      'Not taken:',
      '  A pingback, which nobody wrote. 1 comment: 4',
      '  Spam there. 1 comment: 5',
      '  In the trash there. 1 comment: 6',
      '  Its page is none of this site’s articles. 1 comment: 8',
    ].join('\n'),
  );
  const report = JSON.parse(readFileSync(path.join(root, 'report.json'), 'utf8'));
  expect(report).toMatchObject({ format: 'wordpress', read: 7, added: 4, left: 4, dryRun: false, broken: null });
  expect(report.notTaken[1]).toEqual({
    label: '5',
    address: 'https://www.blog.example/2011/05/it-band-pain/',
    reason: 'Spam there.',
  });
});

test('a second run adds nothing, and leaves alone what the desk has changed', async () => {
  const { run, open, letters } = await makeDeskWithArticles();
  await run('import', fixture('wordpress.xml'));
  const { db, close } = await open();
  await db.updateTable('comment').set({ status: 'rejected' }).where('name', '=', 'Yan').execute();
  const audits = await db.selectFrom('audit').select(['action', 'actor', 'detail']).execute();
  expect(audits).toEqual([{ action: 'import', actor: 'command', detail: '{"format":"wordpress","added":4}' }]);
  await close();
  const before = await letters();
  expect((await run('import', fixture('wordpress.xml'))).said).toContain('0 added, 4 already here');
  expect(await letters()).toEqual(before);
});

test('the same blog by https, with www or without, is the same source', async () => {
  const { run, root, letters } = await makeDeskWithArticles();
  await run('import', fixture('wordpress.xml'));
  const moved = readFileSync(fixture('wordpress.xml'), 'utf8').replaceAll(
    'https://www.blog.example',
    'http://blog.example',
  );
  writeFileSync(path.join(root, 'moved.xml'), moved);
  expect((await run('import', 'moved.xml')).said).toContain('0 added, 4 already here');
  writeFileSync(path.join(root, 'other.xml'), moved.replaceAll('blog.example', 'other.example'));
  expect((await run('import', 'other.xml')).said).toContain('4 added, 0 already here');
  expect(await letters()).toHaveLength(8);
});

test('a dry run counts the same, writes nothing, and makes no database', async () => {
  const { run, root, letters } = await makeDeskWithArticles();
  const { said } = await run('import', fixture('wordpress.xml'), '--dry-run');
  expect(said).toContain('4 would be added, 0 already here, 4 not taken.');
  expect(() => readFileSync(path.join(root, 'data/discussion.db'))).toThrow();
  await run('import', fixture('wordpress.xml'));
  expect((await run('import', fixture('wordpress.xml'), '--dry-run')).said).toContain('0 would be added, 4 already');
  expect(await letters()).toHaveLength(4);
});

test('Disqus: HTML, mentions, and addresses that changed', async () => {
  const { run, letters } = await makeDeskWithArticles();
  const { said } = await run('import', fixture('disqus.xml'), '--questions');
  expect(said).toContain('2 added, 0 already here, 3 not taken.');
  expect(await letters()).toMatchObject([
    { kind: 'question', name: 'Amber', email: 'amber@example.org', body: 'Does it help to **rest**?\n\nI ran 10 km.' },
    { kind: 'comment', name: 'Aaron', email: null, body: '@amber1 Yes.', depth: 2 },
  ]);
});

test('Remark42: votes, pins, edits, and the place of what was deleted', async () => {
  const { run, letters, open } = await makeDeskWithArticles();
  const { said } = await run('import', fixture('remark42.jsonl'));
  expect(said).toContain('3 added, 0 already here, 2 not taken.');
  const [amber, place, yan] = await letters();
  expect(amber).toMatchObject({
    body: 'How *long*?',
    email: 'amber@example.org',
    createdAt: '2023-04-05T15:11:12.123Z',
    editedAt: '2023-04-05T10:15:12.000Z',
    votes: 2,
    pinned: 1,
  });
  expect(place).toMatchObject({ status: 'deleted', depth: 2 });
  expect(yan).toMatchObject({ name: 'Yan', votes: 0, depth: 3, rootId: amber?.id });
  const { db } = await open();
  const votes = await db.selectFrom('vote').selectAll().execute();
  expect(votes).toHaveLength(2);
  expect(JSON.stringify(votes)).not.toContain('github');
});

test('Remark42, packed and piped in', async () => {
  const { feed, letters } = await makeDeskWithArticles();
  const packed = gzipSync(readFileSync(fixture('remark42.jsonl')));
  expect((await feed([packed.subarray(0, 1), packed.subarray(1)], 'import', '-')).code).toBe(0);
  expect(await letters()).toHaveLength(3);
});

test('Isso: its database', async () => {
  const { run, root, letters } = await makeDeskWithArticles();
  const isso = new DatabaseSync(path.join(root, 'comments.db'));
  isso.exec(`
    create table threads (id integer primary key, uri varchar(256) unique, title varchar(256));
    create table comments (tid references threads(id), id integer primary key, parent integer, created float not null,
      modified float, mode integer, remote_addr varchar, text varchar, author varchar, email varchar, website varchar,
      likes integer default 0, dislikes integer default 0, voters blob not null, notification integer default 0);
    insert into threads values (1, '/it-band-pain/', 'The quiet culprit'), (2, '/gone/', 'Gone');
    insert into comments values
      (1, 1, null, 1300000000.5, null, 1, '127.0.0.0', 'How **long**?', 'Amber', 'amber@example.org', null, 3, 1, x'00', 0),
      (1, 2, 1, 1300000001.25, 1300000002.0, 2, '127.0.0.0', 'So long', null, null, null, 0, 0, x'00', 0),
      (1, 3, null, 1300000003, null, 4, '127.0.0.0', '', null, null, null, 0, 0, x'00', 0),
      (2, 4, null, 1300000003, null, 1, '127.0.0.0', 'Elsewhere', 'Zoe', null, null, 0, 0, x'00', 0);`);
  isso.close();
  const { said } = await run('import', 'comments.db');
  expect(said).toContain('2 added, 0 already here, 2 not taken.');
  expect(await letters()).toMatchObject([
    { name: 'Amber', body: 'How **long**?', votes: 3, createdAt: '2011-03-13T07:06:40.500Z' },
    { name: 'Anonymous', status: 'held', depth: 2, editedAt: '2011-03-13T07:06:42.000Z' },
  ]);
});

test('a map says which page became which article, who is of the column, and what to leave', async () => {
  const { run, root, letters } = await makeDeskWithArticles();
  const map = { articles: { '/2012/01/shoes': 'other', '/2011/05/it-band-pain/': null }, people: { Xi: 'expert' } };
  writeFileSync(path.join(root, 'map.json'), JSON.stringify(map));
  await run('import', fixture('wordpress.xml'), '--map', 'map.json');
  expect(await letters()).toMatchObject([{ articleId: 'other', name: 'Xi', role: 'expert' }]);
  writeFileSync(path.join(root, 'map.yaml'), 'https://www.blog.example/2012/01/shoes/: shoes\n');
  expect((await run('import', fixture('wordpress.xml'), '--map', 'map.yaml')).said).toMatch(
    /map\.yaml says "shoes" for https.*, but there is no such article\. The articles are it-band-pain, other\.$/,
  );
  writeFileSync(path.join(root, 'map.yaml'), '- a\n- b: [');
  expect((await run('import', fixture('wordpress.xml'), '--map', 'map.yaml')).said).toMatch(/neither JSON nor YAML/);
});

test('one article may take all of a file', async () => {
  const { run, letters } = await makeDeskWithArticles();
  expect((await run('import', fixture('wordpress.xml'), '--article', 'other')).code).toBe(0);
  expect((await letters()).every(({ articleId }) => articleId === 'other')).toBe(true);
  expect(await run('import', fixture('wordpress.xml'), '--article', 'x')).toMatchObject({ code: 2 });
});
