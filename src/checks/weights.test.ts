import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Budget, weighBuild, weightErrors } from './weights.ts';

/** A build of these files; a page's packed twin has as many bytes as its number says. */
function build(files: Readonly<Record<string, string>>): string {
  const client = mkdtempSync(path.join(tmpdir(), 'weights-'));
  onTestFinished(() => rmSync(client, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(client, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return client;
}

const islands: Budget = { name: 'islands', files: /^a\/index\.html$/, kind: 'islands', most: 50 };

test('a budget that is passed names the file, by how much, and which part grew since the record', () => {
  const client = build({
    'a/index.html': '<astro-island component-url="/_astro/Timer.AbCd12_9.js">',
    'a/index.html.br': 'x'.repeat(1200),
    '_astro/Timer.AbCd12_9.js': 'import{a}from"./base.AbCd12_8.js"',
    '_astro/Timer.AbCd12_9.js.br': 'x'.repeat(30),
    '_astro/base.AbCd12_8.js': '',
    '_astro/base.AbCd12_8.js.br': 'x'.repeat(25),
  });
  const page: Budget = { ...islands, name: 'page', kind: 'page', most: 1100 };
  const before = {
    'islands a/index.html > _astro/Timer.js': 20,
    'islands a/index.html > _astro/base.js': 25,
    'page a/index.html': 1000,
  };
  expect(weightErrors(weighBuild(client, [islands, page]), before)).toEqual([
    'islands: a/index.html has 55 B, 5 B over its 50 B. What grew since weights.json: a/index.html > _astro/Timer.js by 10 B.',
    'page: a/index.html has 1,200 B, 100 B over its 1,100 B. What grew since weights.json: a/index.html by 200 B.',
  ]);
  expect(weightErrors(weighBuild(client, [{ ...islands, most: 55 }]), before)).toEqual([]);
});

test('the sheets in a head are the page’s weight, not the head’s, and a budget of no file is an error', () => {
  const client = build({ 'a/index.html': '<head><style>p{}</style><meta></head><body>' });
  expect(weighBuild(client, [{ ...islands, kind: 'head' }])[0]?.files[0]?.bytes).toBe('<head><meta>'.length);
  expect(weightErrors(weighBuild(client, [{ ...islands, files: /^b$/ }]), {})).toEqual([
    'islands: no file of the build is /^b$/.',
  ]);
});
