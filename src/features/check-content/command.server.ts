import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { counted, HELP, noContent } from '#words/check-content.ts';
import { checkContent } from './check.server.ts';
import { lineOf } from './finding.ts';

/** The world around the command. */
export interface Desk {
  root: string;
  /** The day that it is, as YYYY-MM-DD. */
  today: string;
  say(text: string): void;
}

/**
 * Does what the words after `npm run check:content --` say.
 * @returns the exit code: 0, or 1 where there are errors
 * @throws where it was asked wrongly
 */
export function runCheck(words: readonly string[], { root, today, say }: Desk): 0 | 1 {
  const { values } = parseArgs({
    args: [...words],
    options: { json: { type: 'boolean' }, root: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    say(HELP);
    return 0;
  }
  const folder = path.resolve(root, values.root ?? '.');
  if (!existsSync(path.join(folder, 'content'))) throw new Error(noContent(path.join(folder, 'content')));
  const { files, findings } = checkContent(folder, today);
  const errors = findings.filter(({ level }) => level === 'error').length;
  if (values.json) say(JSON.stringify(findings, null, 2));
  else say([...findings.map(lineOf), counted(files, errors, findings.length - errors)].join('\n'));
  return errors > 0 ? 1 : 0;
}
