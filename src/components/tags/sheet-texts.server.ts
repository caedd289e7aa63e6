import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { press } from '../../lib/press.ts';

/** Every sheet that a page may have in its head for the tags in its text, for the policy that allows it. */
export function tagSheets(): string[] {
  const folder = import.meta.dirname;
  const names = readdirSync(folder).filter((name) => name.endsWith('.css'));
  return names.map((name) => press(readFileSync(path.join(folder, name), 'utf8')));
}
