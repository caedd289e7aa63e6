import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Content from 'astro:content';
import { getCollection, getEntry } from 'astro:content';
import { afterAll, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { buildCopy, copyProject, makeFolder, removeCopies } from './build.testing.ts';
import { collections } from './content.config.ts';
import { type Article, peopleOf } from './data/articles.ts';
import { findClaim } from './data/claims.ts';
import { yamlFile } from './data/loaders.ts';
import { parts } from '#words/exercise.ts';
import { listSeries, listTags } from './data/subjects.ts';

const article = 'content/articles/it-band-pain/index.mdx';
const stretch = 'content/exercises/calf-stretch-straight-knee.mdx';

vi.mock('astro:content', async (original) => ({
  ...(await original<typeof Content>()),
  getCollection: vi.fn(() => Promise.resolve([])),
  getEntry: vi.fn(() => Promise.resolve(undefined)),
}));

afterAll(removeCopies);

/** Each stage of a build fails with words of its own, so one fault of each is built for real; the rest is asked below. */
test.concurrent.for<[name: string, file: string, find: string, put: string, said: string[]]>([
  ['a missing field', article, 'lede:', '# lede:', ['lede', 'it-band-pain']],
  ['an exercise nobody has', stretch, 'to: slow-heel-drop', 'to: headstand', [stretch, 'headstand']],
  ['an unknown component', article, '<RedFlags />', '<RedFlag />', ['`RedFlag`', 'it-band-pain']],
  ['a wrong prop', article, '<Evidence claim=', '<Evidence clam=', ['<Evidence>', 'clam', 'it-band-pain']],
])('a build with %s fails and names file and field', { timeout: 120_000 }, async ([name, file, find, put, said], t) => {
  const root = copyProject(name.replaceAll(' ', '-'));
  const text = readFileSync(join(root, file), 'utf8');
  t.expect(text).toContain(find);
  writeFileSync(join(root, file), text.replace(find, put));
  const { code, output } = await buildCopy(root);
  for (const words of said) t.expect(output).toContain(words);
  t.expect(code).toBe(1);
});

const fields = parse(readFileSync(article, 'utf8').split(/^---$/m)[1] ?? '') as Record<string, unknown>;

/** What the schema of articles says of the column with these fields changed. */
function faults(change: Record<string, unknown>): string {
  const schema = collections.articles.schema as { safeParse(data: unknown): { error?: { issues: Issue[] } } };
  const { error } = schema.safeParse({ ...fields, ...change });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
}
interface Issue {
  path: PropertyKey[];
  message: string;
}

test('the column is as an article should be', () => {
  expect(faults({})).toBe('');
});

test.each<[name: string, change: Record<string, unknown>, said: string]>([
  ['a missing field', { lede: undefined }, 'lede: '],
  ['nobody who answers', { expert: undefined }, 'by: Say who wrote it'],
  ['two ways of saying who wrote it', { by: ['editors'] }, 'by: Say who wrote it'],
  ['a long title alone', { title: 'a'.repeat(61) }, 'shortTitle: title has over 60 characters'],
  ['claims that nobody will look at again', { nextCheck: undefined }, 'checked: A piece with claims needs'],
  ['a next check before the last', { nextCheck: '2026-01-01' }, 'nextCheck: nextCheck does not lie after'],
  ['a month of 30', { published: '2025-30-01' }, 'published: Write a day that exists'],
  ['a 30 February', { updated: '2027-02-30' }, 'updated: Write a day that exists'],
  ['a change before its day', { updated: '2020-01-01' }, 'updated: updated lies before published'],
  ['an unknown field', { kickr: 'x' }, 'kickr'],
  ['a tag with capitals', { tags: ['Knees'] }, 'tags.0: Write small letters'],
  ['a tag twice', { tags: ['knee', 'knee'] }, 'tags: tags names one twice'],
  ['an old address without its slash', { wordpress: { path: 'knees/' } }, 'wordpress.path: Write the old path'],
])('the schema of articles rejects %s', (_name, change, said) => {
  expect(faults(change)).toContain(said);
});

/** An article as it is in the store. */
const stored = (data: object = {}) =>
  ({
    id: 'knees',
    data: { published: '2026-11-23', tags: [], expert: { id: 'nobody' }, host: { id: 'linds' }, ...data },
  }) as unknown as Article;

/** Lets the store hold these entries. */
function holding(entries: Record<string, unknown[]>): void {
  vi.mocked(getCollection).mockImplementation(((name: string) => Promise.resolve(entries[name] ?? [])) as never);
}

test('an unknown tag, series, claim and expert are sentences that name the file and what is not there', async () => {
  const tags = Object.keys(parts).map((id) => ({ id, data: {} }));
  holding({ articles: [stored({ tags: ['kness'] })], tags });
  await expect(listTags()).rejects.toThrow(
    'content/articles/knees/index.mdx: tags: "kness" is not in content/tags.yaml',
  );
  holding({ articles: [stored({ series: { name: 'none', part: 1 } })] });
  await expect(listSeries()).rejects.toThrow(
    'content/articles/knees/index.mdx: series: "none" is not in content/series.yaml',
  );
  await expect(findClaim('itc-common')).rejects.toThrow('claim "itc-common" is not in content/claims.yaml');
  vi.mocked(getEntry).mockImplementation((({ id }: { id: string }) =>
    Promise.resolve(id === 'linds' ? {} : undefined)) as never);
  await expect(peopleOf(stored())).rejects.toThrow(
    'content/articles/knees/index.mdx: expert is "nobody", but there is no content/experts/nobody.yaml',
  );
});

test('YAML that cannot be read names file and line', async () => {
  const root = makeFolder('yaml');
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'content/claims.yaml'), 'one:\n  claim: [IT\n');
  const context = { config: { root: pathToFileURL(`${root}/`) } };
  await expect(yamlFile('content/claims.yaml').load(context as never)).rejects.toThrow(
    /^content\/claims\.yaml is not valid YAML\. [\s\S]*line \d/,
  );
});
