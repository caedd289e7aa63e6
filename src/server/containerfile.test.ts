import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const text = readFileSync('Containerfile', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const copies = [...text.matchAll(/^COPY (?!--from)(.+)$/gm)].map(([, words = '']) => words.split(' ').slice(0, -1));

test('everything that the image copies is there, and none of it is left out of its context', () => {
  const ignored = readFileSync('.containerignore', 'utf8').split('\n').filter(Boolean);
  expect(copies.flat().length).toBeGreaterThan(5);
  for (const source of copies.flat()) {
    expect(existsSync(source), source).toBe(true);
    expect(ignored).not.toContain(source);
  }
});

test('the build has what its scripts name', () => {
  const files = [...(scripts['build'] ?? '').matchAll(/(?<= (?:\.\/)?)\b(\w+)\/\S+\.m?[jt]s\b/g)].map(([, top]) => top);
  expect(files.length).toBeGreaterThan(5);
  // What `npm ci` puts there is not copied.
  expect(copies.flat()).toEqual(expect.arrayContaining(files.filter((top) => top !== 'node_modules')));
});

test('the image runs what npm run serve runs, as nobody in particular, and says when it is ill', () => {
  const command = JSON.parse(/^CMD (\[.*\])$/m.exec(text)?.[1] ?? '[]') as string[];
  const flags = (scripts['serve'] ?? '').split(' ').filter((word) => word.startsWith('--'));
  expect(command).toEqual(['node', ...flags, path.posix.join('dist', 'server/main.mjs')]);
  expect(text.indexOf('USER node')).toBeGreaterThan(text.lastIndexOf('FROM '));
  expect(text).toMatch(/^HEALTHCHECK .*\/health/m);
  expect(text).toContain('VOLUME /site/data');
});
