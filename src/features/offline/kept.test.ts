import { expect, test } from 'vitest';
import { isKept } from './kept.ts';

test.each([
  ['index.html', true],
  ['articles/index.html', true],
  ['articles/new/index.html', true],
  ['articles/old/index.html', false],
  ['articles/new/index.md', false],
  ['_astro/base.js', true],
  ['_astro/awake.css', true],
  ['share/home.png', false],
  ['editor/start.js', false],
])('%s is kept: %s', (file, kept) => {
  expect(isKept(file, new Set(['new']))).toBe(kept);
});
