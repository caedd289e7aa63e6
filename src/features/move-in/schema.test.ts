import type { z } from 'astro/zod';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { collections } from '../../content.config.ts';
import { blog, item, makeDesk } from './testing.server.ts';

const ODD = [
  {},
  { title: 'Knee '.repeat(200), content: 'import {x} from "y"\n\nexport default 1\n\n<Evidence claim="x" />{y}' },
  { title: '', content: '<b>', status: 'draft' },
  { title: '“Quoted”: &amp; #1 [x] {y}', excerpt: 'Short.', content: '---\n\n=== a <!-- b' },
  { title: '---', excerpt: 'x '.repeat(400), content: `${'<ul><li>'.repeat(60)}x` },
  { title: '2011-05-01', author: '', modified: 'yesterday', date: '1066-10-14 10:00:00' },
  { title: '膝の痛み', name: '%e8%86%9d', author: 'ゾエ', content: '膝が痛い。'.repeat(300) },
  { status: 'future', date: '2031-01-01 00:00:00', modified: '2011-01-01 00:00:00', content: '| a\n| --- |\n~~~\n```' },
];

const TERMS = Array.from({ length: 9 }, (_, at) => `Term ${at} ${'x'.repeat(at * 8)}`)
  .concat('null', '膝', '2011')
  .map((name, at) => `<category domain="post_tag" nicename="${at % 2 ? name : ''}">${name}</category>`)
  .join('');

const schemaOf = (name: 'articles' | 'experts' | 'tags') => collections[name].schema as z.ZodType;

function findings(name: 'articles' | 'experts' | 'tags', data: unknown): string[] {
  const issues = schemaOf(name).safeParse(data).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('whatever a blog held, its pieces fit the schema of the site and compile', async () => {
  const desk = makeDesk();
  const items = ODD.map((given, at) => item({ id: String(at + 1), name: `post-${at}`, more: TERMS, ...given }));
  const { code, said } = await desk.take(blog(...items));
  expect([code, said]).toEqual([0, expect.stringContaining(`${ODD.length} pieces new`)]);
  const written = desk.all().filter((name) => /^site\/content\/articles\/post-\d/.test(name));
  expect(written).toHaveLength(ODD.length);
  for (const name of written) {
    const [, front = '', ...body] = desk.read(name.replace('site/content/', '')).split(/^---$/m);
    expect(findings('articles', parse(front)), name).toEqual([]);
    expect(mdxToJs(body.join('---')).code, name).not.toMatch(/Evidence|^export default 1/m);
  }
  for (const tag of Object.values(parse(desk.read('tags.yaml')) as object)) expect(findings('tags', tag)).toEqual([]);
  for (const name of desk.all().filter((file) => file.startsWith('site/content/experts/'))) {
    expect(findings('experts', parse(desk.read(name.replace('site/content/', '')))), name).toEqual([]);
  }
});
