import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordsLeft } from './words-left.testing.ts';

const src = import.meta.dirname;
const files = globSync('{features,components,layouts,pages}/**/*.{astro,tsx}', { cwd: src }).sort();

test('what readers see is typed in words/ alone', () => {
  expect(files.flatMap((file) => wordsLeft(join(src, file)).map((words) => `src/${file}:${words}`))).toEqual([]);
});
