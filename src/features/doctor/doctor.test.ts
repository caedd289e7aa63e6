import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { makeRoot } from '../../server/testing.ts';
import { openCore } from '../discussion/core.server.ts';
import { runDoctor } from './command.server.ts';
import { contradictions, misspelt, SETTINGS } from './settings.ts';

type Env = Record<string, string>;

async function ask(root: string, env: Env = {}, given: { nodeVersion?: string; now?: number } = {}) {
  const lines: string[] = [];
  const code = await runDoctor({
    env,
    root,
    readConfig,
    say: (line) => void lines.push(line),
    nodeVersion: '24.1.0',
    ...given,
  });
  return { code, text: lines.join('\n') };
}

/** An installation in which nothing is wrong. */
async function makeInstallation(): Promise<{ root: string; file: string }> {
  const root = makeRoot();
  writeFileSync(path.join(root, 'dist/client/index.html'), '<link rel="canonical" href="http://localhost:4321/">');
  writeFileSync(path.join(root, 'dist/server/main.mjs'), '');
  cpSync('content/discussions', path.join(root, 'content/discussions'), { recursive: true });
  const { core } = await openCore('file:data/discussion.db', root);
  await core.close();
  return { root, file: path.join(root, 'data/discussion.db') };
}

test('where all is well, it says so and changes nothing', async () => {
  const { root, file } = await makeInstallation();
  const before = rowsOf(file);
  const { code, text } = await ask(root, { MODERATION: 'none' });
  expect(text).not.toContain('WRONG');
  expect(text).toContain('fine   The database answers, can be written, is whole and up to date.');
  expect(text).toContain('fine   The build is whole and of http://localhost:4321.');
  expect(code).toBe(0);
  expect(rowsOf(file)).toEqual(before);
});

const TROUBLE: [what: string, sentence: RegExp, damage: (root: string, file: string) => unknown][] = [
  ['no build', /no built site/, (root) => rmSync(path.join(root, 'dist/client/index.html'))],
  ['a torn build', /dist\/server\/main\.mjs is missing/, (root) => rmSync(path.join(root, 'dist/server/main.mjs'))],
  [
    'another site',
    /built for http:\/\/localhost:4321, and SITE_URL is https:\/\/a\.example/,
    () => ({ SITE_URL: 'https://a.example' }),
  ],
  ['a setting', /PORT must be a whole number/, () => ({ PORT: 'abc' })],
  [
    'no database file',
    /is damaged: file is not a database/,
    (_root, file) => writeFileSync(file, 'not a database '.repeat(100)),
  ],
  ['a damaged database', /is damaged/, (_root, file) => damage(file)],
  ['a newer schema', /Run the newer program/, (_root, file) => run(file, 'insert into schema_version values (999)')],
  [
    'a clock behind',
    /yet to come/,
    (_root, file) => run(file, "update comment set created_at = '2999-01-01T00:00:00.000Z'"),
  ],
  [
    'no mail server',
    /mail server does not take mail/,
    () => ({ SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'A <a@example.org>' }),
  ],
];

test.each(TROUBLE)('%s: it says what to do, and fails', async (_what, sentence, harm) => {
  const { root, file } = await makeInstallation();
  const { code, text } = await ask(root, (harm(root, file) ?? {}) as Env);
  expect(text).toMatch(new RegExp(`WRONG.*(${sentence.source})`));
  expect(code).toBe(1);
});

test('an old Node is told', async () => {
  const { code, text } = await ask(makeRoot(), {}, { nodeVersion: '20.9.0' });
  expect(text).toContain('WRONG  Node 20.9.0 is too old.');
  expect(code).toBe(1);
});

test.each<[Env, string]>([
  [{ SMPT_URL: 'x' }, 'Did you mean SMTP_URL?'],
  [{ TRUSTED_PROXY: '1' }, 'TRUSTED_PROXIES'],
  [{ DATABSE_URL: 'x' }, 'DATABASE_URL'],
])('%j is told as misspelt', (env, meant) => {
  expect(
    misspelt(env)
      .map(({ says }) => says)
      .join(),
  ).toContain(meant);
});

test('what machines set by themselves is not taken for a setting', () => {
  const usual = [
    'HOSTNAME',
    'HOME',
    'PATH',
    'SHELL',
    'USER',
    'LOGNAME',
    'LANG',
    'TERM',
    'PWD',
    'OLDPWD',
    'SHLVL',
    'MAIL',
  ];
  expect(misspelt(Object.fromEntries([...usual, ...SETTINGS].map((name) => [name, 'x'])))).toEqual([]);
});

test.each<[Env, RegExp]>([
  [{ SITE_URL: 'https://a.example' }, /TRUSTED_PROXIES is 0/],
  [{ SITE_URL: 'https://a.example', TRUSTED_PROXIES: '1', HOST: '0.0.0.0' }, /beside the proxy/],
  [{ SITE_URL: 'http://a.example' }, /without https/],
  [{ SITE_URL: 'https://a.example', CORS_ORIGINS: 'https://a.example' }, /needs no leave/],
  [{ MAIL_FROM: 'a@example.org' }, /sends no mail/],
  [{ METRICS: '0.0.0.0:9464' }, /only your own machines/],
  [{ PURGE_TOKEN: 'short' }, /can be guessed/],
])('%j is told as not going together', (env, sentence) => {
  expect(
    contradictions(env)
      .map(({ says }) => says)
      .join('\n'),
  ).toMatch(sentence);
});

test('it knows every setting that the README lists', () => {
  const readme = readFileSync('README.md', 'utf8').split('## Settings')[1]?.split('\n## ')[0] ?? '';
  const listed = readme
    .split('\n')
    .filter((line) => line.startsWith('- `'))
    .flatMap((line) => [...(line.split(':')[0] ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name));
  expect([...new Set(listed)].filter((name) => !name.startsWith('_')).sort()).toEqual([...SETTINGS].sort());
});

function rowsOf(file: string): unknown {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = ['comment', 'secret', 'schema_version'].map((table) => database.prepare(`select * from ${table}`).all());
  database.close();
  return rows;
}

function run(file: string, statement: string): void {
  const database = new DatabaseSync(file);
  database.exec(statement);
  database.close();
}

/** Overwrites the middle of the file, which holds pages of tables. */
function damage(file: string): void {
  run(file, 'pragma wal_checkpoint(truncate)');
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 4096 * 3, bytes.length);
  writeFileSync(file, bytes);
}
