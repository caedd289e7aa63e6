import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createBus } from '../discussion/bus.server.ts';
import { dueAt } from './due.ts';
import { createRebuild } from './rebuild.server.ts';
import { servedClient } from './served.server.ts';
import { prune, stampOf, swapIn, swapOut } from './swap.server.ts';

const TIMES = { quietMs: 60, mostMs: 300 };

test.each([
  [{ first: null, last: null, begun: null }, null],
  [{ first: 0, last: 0, begun: null }, 60],
  [{ first: 0, last: 50, begun: null }, 110],
  [{ first: 0, last: 290, begun: null }, 300],
  [{ first: 100, last: 100, begun: 50 }, 350],
  [{ first: 900, last: 900, begun: 50 }, 960],
])('after %j a rebuild is due at %s', (waiting, due) => {
  expect(dueAt(waiting, TIMES)).toBe(due);
});

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'rebuild-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function hook(command: string, times = { quietMs: 30, mostMs: 60 }) {
  const bus = createBus();
  const said: string[] = [];
  const rebuild = createRebuild({ bus, command, say: (sentence) => void said.push(sentence), times });
  onTestFinished(() => rebuild.stop());
  const letter = (what: 'published' | 'held' | 'voted' = 'published') =>
    bus.tell({ what, articleId: 'knees', commentId: 'a', rootId: 'a' });
  return { rebuild, said, letter };
}

const lines = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []);
const soon = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 10 });

test('letters that come together are built in once; one that comes meanwhile, in another build after it', async () => {
  const file = path.join(folder(), 'log');
  const { letter, said } = hook(`echo begin >> ${file}; sleep 0.2; echo end >> ${file}`);
  letter();
  letter();
  await soon(() => expect(lines(file)).toEqual(['begin']));
  letter();
  await soon(() => expect(said).toHaveLength(2));
  expect(lines(file)).toEqual(['begin', 'end', 'begin', 'end']);
});

test('what is on no page starts nothing', async () => {
  const file = path.join(folder(), 'log');
  const { letter } = hook(`echo begin >> ${file}`);
  letter('held');
  letter('voted');
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(lines(file)).toEqual([]);
});

test('a build that fails is said with its reason, and the next letter tries again', async () => {
  const { letter, said } = hook('echo "content/tags.yaml is not valid." >&2; exit 1');
  letter();
  const sentence = 'The site was not built again, and stays as it was: content/tags.yaml is not valid.';
  await soon(() => expect(said).toEqual([sentence]));
  letter();
  await soon(() => expect(said).toEqual([sentence, sentence]));
});

test('at the end the build that runs ends too, with all that it started', async () => {
  const file = path.join(folder(), 'log');
  const { letter, rebuild } = hook(`echo begin >> ${file}; sleep 1; echo end >> ${file}`);
  letter();
  await soon(() => expect(lines(file)).toEqual(['begin']));
  const begun = performance.now();
  await rebuild.stop();
  expect(performance.now() - begun).toBeLessThan(900);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect(lines(file)).toEqual(['begin']);
});

/** A build of a page and a script, as `npm run build` leaves it. */
function build(root: string, where: string, word: string): string {
  const made = path.join(root, where);
  const files = {
    'client/index.html': word,
    'client/404.html': 'Not here',
    'client/articles/index.json': '{}',
    [`client/_astro/${word}.js`]: word,
    'server/redirects.json': '{}',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(made, file)), { recursive: true });
    writeFileSync(path.join(made, file), text);
  }
  return made;
}

test('a build takes the place of the one that is served, whose scripts stay for pages that are open', () => {
  const root = folder();
  build(root, 'dist', 'first');
  const read = (file: string) => readFileSync(path.join(servedClient(root), file), 'utf8');
  for (const word of ['second', 'third', 'fourth', 'fifth']) {
    const stamp = stampOf(new Date(Date.UTC(2026, 0, 1 + word.length, word.charCodeAt(1))));
    swapIn(root, build(root, `builds/${stamp}`, word));
    expect(read('index.html')).toBe(word);
    expect(read('_astro/first.js')).toBe('first');
    prune(root);
  }
  expect(readdirSync(path.join(root, 'builds'))).toHaveLength(4);
});

test('what npm run build left is never moved, and is served again once it is newer', () => {
  const root = folder();
  build(root, 'dist', 'first');
  const read = (client: string) => readFileSync(path.join(client, 'index.html'), 'utf8');
  swapIn(root, build(root, 'builds/next', 'second'));
  expect(lstatSync(path.join(root, 'dist/client')).isDirectory()).toBe(true);
  expect(read(path.join(root, 'dist/client'))).toBe('first');
  build(root, 'dist', 'third');
  expect(read(servedClient(root))).toBe('second');
  swapOut(root);
  expect(read(servedClient(root))).toBe('third');
});

test('a build that is not whole changes nothing', () => {
  const root = folder();
  build(root, 'dist', 'first');
  const next = build(root, 'builds/next', 'second');
  rmSync(path.join(next, 'client/404.html'));
  expect(() => swapIn(root, next)).toThrow('The new build has no client/404.html, so the site stays as it was.');
  expect(readFileSync(path.join(servedClient(root), 'index.html'), 'utf8')).toBe('first');
});
