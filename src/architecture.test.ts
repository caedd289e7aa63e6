import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { featureOf, importsOf, layerOf, packagesOf, readSource, ringIn } from './architecture.testing.ts';

const page = readFileSync('ARCHITECTURE.md', 'utf8');
const source = readSource();
const imports = importsOf(source);
const loads = imports.filter(({ isType }) => !isType);

/** Words by which a script gives itself away as one of a browser. */
const BROWSER =
  /(?<![.\w'])(document|window|localStorage|sessionStorage|navigator|location|history|matchMedia)\b(?=[.(?[])|: (HTML\w*Element|Element|Document)\b/;
const CODE = /\/\*[\s\S]*?\*\/|\/\/.*$/gm;
const isCore = (file: string) => /^src\/features\/.*(?<!\.server)\.ts$/.test(file);
const isView = (file: string) => /\.(tsx|astro)$/.test(file);
const isOfBrowser = (file: string) => isCore(file) && BROWSER.test((source.get(file) ?? '').replace(CODE, ''));

test('the drawing of layers has every arrow that is there, and no other', () => {
  const drawn = [...page.matchAll(/^ {2}(\w+) --> (.+)$/gm)].flatMap(([, from, to = '']) =>
    to.split(' & ').map((each) => `${from} --> ${each.trim()}`),
  );
  const there = imports.flatMap(({ from, to }) => {
    const [one, other] = [layerOf(from), layerOf(to)];
    return one && other && one !== other ? `${one} --> ${other}` : [];
  });
  expect([...new Set(drawn)].sort()).toEqual([...new Set(there)].sort());
});

test('the table of features has each, and all that it uses', () => {
  const rows = [...page.matchAll(/^\| `([\w-]+)` +\| [^|]+ \| ([^|]*?) *\|$/gm)];
  const drawn = Object.fromEntries(rows.map(([, name, uses = '']) => [name, uses]));
  const there = Object.fromEntries(
    readdirSync('src/features').map((name) => {
      const used = imports.filter(({ from }) => featureOf(from) === name).map(({ to }) => featureOf(to));
      return [
        name,
        [...new Set(used)]
          .filter((other) => other && other !== name)
          .sort()
          .join(', '),
      ];
    }),
  );
  expect(drawn).toEqual(there);
});

test('no files wait for each other to load', () => {
  expect(ringIn(imports)).toBe(null);
});

test('what runs anywhere or in a browser loads nothing of the server, and no view is loaded by a core', () => {
  const wrong = loads.filter(
    ({ from, to }) =>
      (/\.server\.ts$/.test(to) && (isCore(from) || from.endsWith('.tsx'))) || (isCore(from) && isView(to)),
  );
  expect(wrong).toEqual([]);
});

test('a core imports no Preact, Astro or Node', () => {
  const wrong = [...source].filter(
    ([file, text]) => isCore(file) && packagesOf(text).some((name) => /^(preact|astro|node)\b(?!\/zod)/.test(name)),
  );
  expect(wrong.map(([file]) => file)).toEqual([]);
});

test('what touches the browser is loaded only by views and by its like', () => {
  const wrong = loads.filter(({ from, to }) => isOfBrowser(to) && !isView(from) && !isOfBrowser(from));
  expect(wrong).toEqual([]);
});

test('only the server loads the routes of a feature', () => {
  const wrong = imports.filter(
    ({ from, to }) => /\/(routes|command)\.server\.ts$/.test(to) && layerOf(from) !== 'server',
  );
  expect(wrong.filter(({ from, to }) => featureOf(from) !== featureOf(to))).toEqual([]);
});
