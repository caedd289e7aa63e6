import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordsLeft } from './words-left.testing.ts';

/** Files that still have words of their own, instead of taking them from `#words/`. None may be added. */
const NOT_YET = [
  'components/Footer.astro',
  'components/Header.astro',
  'components/ThemeToggle.astro',
  'components/article/Evidence.astro',
  'components/article/Quote.astro',
  'components/article/RedFlags.astro',
  'components/article/Sources.astro',
  'components/article/Toc.astro',
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
  'layouts/Base.astro',
  'layouts/Exercise.astro',
  'layouts/Play.astro',
  'layouts/Routine.astro',
  'pages/404.astro',
  'pages/about.astro',
  'pages/account.astro',
  'pages/disclaimer.astro',
  'pages/examples.astro',
  'pages/exercises/index.astro',
  'pages/index.astro',
  'pages/offline.astro',
  'pages/plan.astro',
  'pages/privacy.astro',
  'pages/routines/index.astro',
  'pages/routines/own/index.astro',
  'pages/routines/own/play.astro',
  'pages/sign-in.astro',
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
