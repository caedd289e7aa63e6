import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { editorOf } from './config.ts';
import { ORIGINAL, type Shape, toFile, toForm } from './files.ts';

const { shapes } = editorOf({ repo: 'ask/column', branch: 'main' });
const shapeOf = (name: string) => shapes.find((shape) => shape.name === `file-${name}`) as Shape;
const FILES = {
  articles: 'content/articles/*/index.mdx',
  exercises: 'content/exercises/*.mdx',
  routines: 'content/routines/*.yaml',
  experts: 'content/experts/*.yaml',
  tags: 'content/tags.yaml',
  series: 'content/series.yaml',
  claims: 'content/claims.yaml',
  citations: 'content/citations.yaml',
};

test.each(Object.entries(FILES))('%s come out of the form byte for byte as they went in', (name, files) => {
  const all = globSync(files).map((file) => readFileSync(file, 'utf8'));
  expect(all.length).toBeGreaterThan(0);
  for (const text of all) expect(toFile(shapeOf(name), toForm(shapeOf(name), text))).toBe(text);
});

const KNEES = `---
# The headline.
title: 'Knees: a start' # to be talked over
# practice: three minutes a day
by: [editors]
tags: [knee, calf]
# Not ours to say.
medicalReview: { by: Dr A. Example, role: physician, date: 2026-11-23 }
hero:
  # Straight first.
  pose: straight
  intensity: 0.5
  label: 'calf: a hint'
claims:
  - half-point # the first
  - massage
# Kept.
adapted: Ours.

# the end
---

Text.

<StretchSlider />
`;

function edited(changes: Record<string, unknown>, text = KNEES, name = 'articles'): string {
  return toFile(shapeOf(name), { ...toForm(shapeOf(name), text), ...changes });
}

test('what is changed is all that is different: comments, order, quotes and the text stay', () => {
  expect(edited({ title: 'Knees: an end' })).toBe(KNEES.replace('a start', 'an end'));
  expect(edited({ tags: ['knee', 'calf', 'it-band'] })).toBe(KNEES.replace('calf]', 'calf, it-band]'));
  expect(edited({ claims: ['itb-rubs', 'half-point'] })).toBe(
    KNEES.replace('- half-point # the first\n  - massage', '- itb-rubs\n  - half-point # the first'),
  );
  expect(edited({ claims: [] })).toBe(KNEES.replace(/claims:\n( {2}.*\n)+/, ''));
  expect(edited({ hero: { intensity: 2, label: 'calf: a hint', pose: 'straight' } })).toBe(KNEES.replace('0.5', '2'));
});

test('the text is taken as it was typed, and the fields above stay', () => {
  expect(edited({ body: 'Text.\n\n<StretchSlider />\n\n{/* more */}' })).toBe(`${KNEES}\n{/* more */}\n`);
});

test('a new field stands below its own sentence, or behind the one before it', () => {
  const hint = '# practice: three minutes a day\n';
  expect(edited({ practice: 'five minutes' })).toBe(KNEES.replace(hint, `${hint}practice: five minutes\n`));
  expect(edited({ kicker: 'Knees' })).toBe(KNEES.replace(' talked over\n', ' talked over\nkicker: Knees\n'));
});

test('a field that was emptied goes, and one that was never there does not come', () => {
  expect(edited({ hero: undefined })).toBe(KNEES.replace(/hero:\n( {2}.*\n)+/, ''));
  expect(edited({ draft: false, shortTitle: '', expert: null, wordpress: { path: '' } })).toBe(KNEES);
  expect(edited({ draft: true })).toContain('\ndraft: true\n');
});

test('what the form does not hold stays, whatever the form says of it', () => {
  expect(edited({ medicalReview: 'none' })).toBe(KNEES);
});

test('a list keeps its entries, and takes, changes and loses one', () => {
  const text =
    "# What pieces are about.\nknee:\n  name: Knee\n  refs: [a, b]\n  description: 'Knees: all.'\n# calves\ncalf:\n  name: Calf\n";
  const [knee, calf] = toForm(shapeOf('tags'), text)['entries'] as object[];
  const told = (...entries: object[]) => edited({ entries }, text, 'tags');
  expect(told({ ...knee, name: 'Knees' }, { ...calf })).toBe(text.replace('name: Knee\n', 'name: Knees\n'));
  expect(told({ ...knee }, { ...calf }, { id: 'hip', name: 'Hip' })).toBe(`${text}hip:\n  name: Hip\n`);
  expect(told({ ...calf })).toBe('# What pieces are about.\n# calves\ncalf:\n  name: Calf\n');
  expect(edited({ entries: [{ id: 'knees', name: 'Knees' }] }, '# None yet.\n{}\n', 'series')).toBe(
    '# None yet.\nknees:\n  name: Knees\n',
  );
});

test('a new file has its fields in order, what none is without, and no trace of the form', () => {
  const form = { body: 'Words.', draft: true, title: 'Hips', practice: '', tags: [], [ORIGINAL]: undefined };
  expect(toFile(shapeOf('articles'), form)).toBe('---\ntitle: Hips\ndraft: true\nmedicalReview: none\n---\n\nWords.\n');
});
