import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readSource } from '../architecture.testing.ts';

const out = mkdtempSync(join(tmpdir(), 'editor-'));
const folder = join(out, 'client/editor');

afterAll(() => rmSync(out, { recursive: true, force: true }));

function make(repo: string): string {
  const env = { ...process.env, OUT_DIR: out, EDITOR_REPO: repo };
  return execFileSync(process.execPath, [join(import.meta.dirname, 'editor.ts')], { env, encoding: 'utf8' });
}

test('a build that was not asked has no editor, and none of its pages leads to one', () => {
  expect(make('')).toBe('');
  expect(existsSync(folder)).toBe(false);
  const named = [...readSource()].filter(([, text]) => /\beditorPath\b|['"`(]\/editor\//.test(text));
  expect(named.map(([file]) => file).sort()).toEqual(['src/lib/paths.ts', 'src/server/editor.ts']);
});

test('a build that was asked has it whole, with nothing to be fetched from elsewhere', { timeout: 60_000 }, () => {
  expect(make('ask/column')).toBe('The editor of ask/column is at /editor/.\n');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => file.endsWith('.woff2'))).toHaveLength(3);
  const programs = files.filter((file) => file.endsWith('.js')).map((file) => readFileSync(join(folder, file), 'utf8'));
  const fonts = programs.flatMap((text) => text.match(/url\([^)]*\.woff2\)/g) ?? []);
  expect(fonts).toHaveLength(3);
  for (const font of fonts) expect(files).toContain(font.slice('url(/editor/'.length, -1));
  expect(programs.some((text) => text.includes('ask/column'))).toBe(true);
});
