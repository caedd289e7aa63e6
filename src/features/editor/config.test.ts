import { expect, test } from 'vitest';
import { z } from 'astro/zod';
import { FOLDERS, LISTS } from '../check-content/schemas.ts';
import { editorOf } from './config.ts';
import { type Field, fieldsOf, type Json } from './fields.ts';
import { EDITOR_POLICY, editorPage } from './page.ts';
import { readRepo } from './settings.ts';

interface Collection {
  name: string;
  fields?: Field[];
  files?: Collection[];
  create?: boolean;
}
const { config, shapes } = editorOf({ repo: 'ask/column', branch: 'main' });
const collections = config['collections'] as Collection[];
const all = collections.flatMap((one) => one.files ?? [one]);
const articles = all.find(({ name }) => name === 'articles')?.fields ?? [];
const field = (name: string) => articles.find((one) => one.name === name);

test('every collection of content has a form, and every field is in it or is named as left out', () => {
  expect(all.map(({ name }) => name)).toEqual([...Object.keys(FOLDERS), ...Object.keys(LISTS)]);
  const leftOut = Object.fromEntries(
    Object.entries(FOLDERS).map(([name, { schema }]) => {
      const known = Object.keys((schema as z.ZodObject).shape);
      return [
        name,
        known.filter((key) => !shapes.find((shape) => shape.name === `file-${name}`)?.fields.includes(key)),
      ];
    }),
  );
  expect(leftOut).toEqual({ articles: ['medicalReview'], exercises: ['figures', 'dose'], routines: [], experts: [] });
});

test('a field says what the schema says', () => {
  expect(field('title')).toMatchObject({ widget: 'string', required: true, maxlength: 160 });
  expect(field('title')?.hint).toContain('The headline, as shown.');
  expect(field('kicker')).toMatchObject({ widget: 'string', required: false });
  expect(field('published')).toMatchObject({ widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', required: true });
  expect(field('by')).toMatchObject({ widget: 'relation', collection: 'experts', multiple: true, min: 1, max: 6 });
  expect(field('tags')).toMatchObject({
    widget: 'relation',
    collection: 'lists',
    file: 'tags',
    value_field: 'entries.*.id',
  });
  expect(field('hero')).toMatchObject({
    widget: 'object',
    required: false,
    fields: [
      { name: 'pose', widget: 'select', options: ['straight', 'bent'], required: true },
      { name: 'intensity', widget: 'number', value_type: 'float', min: 0, max: 10 },
      { name: 'label', widget: 'string' },
    ],
  });
  expect(field('draft')).toMatchObject({ widget: 'boolean', default: true });
});

test('what a form cannot hold is left to the file, with all that it is a part of', () => {
  const schema = z.strictObject({
    at: z.tuple([z.number(), z.number()]),
    either: z.union([z.string(), z.number()]),
    group: z.strictObject({ name: z.string(), at: z.tuple([z.number()]) }),
    words: z.array(z.string().max(20)).min(1),
  });
  const fields = fieldsOf(z.toJSONSchema(schema) as Json, () => ({}));
  expect(fields).toEqual([
    {
      ...{ name: 'words', label: 'words', required: true, widget: 'list', min: 1 },
      field: { name: 'words', label: 'words', required: true, widget: 'string', maxlength: 20 },
    },
  ]);
});

test('a piece is begun where the form holds all that it needs', () => {
  const begun = collections.filter(({ create }) => create).map(({ name }) => name);
  expect(begun).toEqual(['articles', 'routines', 'experts']);
});

test('the page runs no script but its own, and asks nobody but the Git host', () => {
  expect(EDITOR_POLICY).toMatch(/script-src 'self';/);
  expect(EDITOR_POLICY).toMatch(/connect-src 'self' https:\/\/api\.github\.com;/);
  expect(EDITOR_POLICY.replace(/style-src [^;]*/, '')).not.toContain('unsafe');
  const page = editorPage('/editor/start.js');
  expect(page).toContain('<meta name="robots" content="noindex, nofollow">');
  expect(page.match(/<script\b[^>]*>/g)).toEqual(['<script type="module" src="/editor/start.js">']);
});

test('the setting names a repository, and perhaps a branch; without it there is no editor', () => {
  expect([readRepo(undefined), readRepo('')]).toEqual([null, null]);
  expect(readRepo('ask/column')).toEqual({ repo: 'ask/column', branch: 'main' });
  expect(readRepo('ask/column#next/one')).toEqual({ repo: 'ask/column', branch: 'next/one' });
  expect(() => readRepo('https://github.com/ask/column')).toThrow('EDITOR_REPO must name a repository on GitHub');
});
