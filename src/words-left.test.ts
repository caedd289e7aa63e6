import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordsLeft } from './words-left.testing.ts';

/** Files that still have words of their own, instead of taking them from `#words/`. None may be added. */
const NOT_YET = [
  'features/exercise/Doses.astro',
  'features/exercise/Exercise.astro',
  'features/exercise/Filters.astro',
  'features/exercise/Motion.astro',
  'features/exercise/Say.astro',
  'features/figure/FeetIcon.astro',
  'features/log/AskMorning.tsx',
  'features/log/DayForm.tsx',
  'features/log/DeleteAll.tsx',
  'features/log/LogTable.tsx',
  'features/log/Sparkline.tsx',
  'features/log/SymptomLog.tsx',
  'features/plan/BlockEnd.tsx',
  'features/plan/Keep.tsx',
  'features/plan/Notices.tsx',
  'features/plan/Offers.tsx',
  'features/plan/Planner.tsx',
  'features/plan/Setup.tsx',
  'features/plan/Sheet.tsx',
  'features/plan/Stairs.astro',
  'features/plan/Status.tsx',
  'features/plan/StepField.tsx',
  'features/stretch/Controls.tsx',
  'features/stretch/SpringsView.tsx',
  'features/stretch/Stretch.astro',
  'features/stretch/StretchSlider.tsx',
  'features/stretch/ZoneTable.tsx',
];

const src = import.meta.dirname;
const files = globSync('{features,components,layouts,pages}/**/*.{astro,tsx}', { cwd: src }).sort();
const left = new Map(files.map((file) => [file, wordsLeft(join(src, file))]));

test('what readers see is typed in words/ alone', () => {
  const told = files.filter((file) => !NOT_YET.includes(file));
  expect(told.flatMap((file) => left.get(file)?.map((words) => `src/${file}:${words}`))).toEqual([]);
});

test('a file without words of its own is no exception any more', () => {
  expect(NOT_YET.filter((file) => !left.get(file)?.length)).toEqual([]);
});
