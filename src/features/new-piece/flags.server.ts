import { parseArgs } from 'node:util';
import { said } from '#words/new-piece.ts';
import { nearestNames } from '../../lib/nearest.ts';
import { kinds } from './kinds.ts';

/** What stands behind the command: texts by field, and switches. */
export interface Flags {
  values: Readonly<Record<string, string | boolean | undefined>>;
  positionals: readonly string[];
}

const SWITCHES = {
  help: { type: 'boolean', short: 'h' },
  yes: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
} as const;

/** Reads the words after `npm run new --`; every field of every kind is a flag. */
export function understand(words: readonly string[]): Flags {
  const fields = ['like', ...Object.values(kinds).flatMap(({ schema }) => Object.keys(schema.shape))];
  const texts = Object.fromEntries(fields.map((field) => [field, { type: 'string' as const }]));
  const options = { ...texts, ...SWITCHES };
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (cause) {
    const [, flag] = /^Unknown option '--([^']*)'/.exec(cause instanceof Error ? cause.message : '') ?? [];
    if (flag === undefined) throw cause;
    throw new Error(said.noFlag(flag, nearestNames(flag, Object.keys(options))), { cause });
  }
}
