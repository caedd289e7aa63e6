import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { HELP } from '#words/move-in.ts';
import { reason } from '../../lib/database.server.ts';
import { existing, fresh, writeWhole } from '../transfer/files.server.ts';
import { openText } from '../transfer/open-source.server.ts';
import { FAILED, IN_PART, type Terminal, WRONG, Wrong } from '../transfer/verb.server.ts';
import { tellDone, writeReport } from './report.server.ts';
import { moveIn } from './run.server.ts';

const OPTIONS = {
  media: { type: 'string' },
  into: { type: 'string', default: 'content' },
  encoding: { type: 'string' },
  report: { type: 'string' },
  force: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  'no-comments': { type: 'boolean', default: false },
  'no-articles': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/**
 * Does what the words after `npm run import --` say.
 * @returns the exit code
 */
export async function runImport(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await run(words, terminal);
  } catch (error) {
    terminal.warn(reason(error));
    return error instanceof Wrong ? WRONG : FAILED;
  }
}

async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  const { root, input, say } = terminal;
  const { values, positionals } = understand(words);
  const [kind, name, ...more] = positionals;
  if (values.help || kind === undefined) {
    say(HELP);
    return values.help ? 0 : WRONG;
  }
  if (kind !== 'wordpress' || name === undefined || more.length > 0) {
    throw new Wrong('Write it like this: npm run import -- wordpress FILE.xml');
  }
  if (values['no-comments'] && values['no-articles']) throw new Wrong('--no-comments and --no-articles leave nothing.');
  const wishes = {
    content: folder(root, values.into),
    media: values.media === undefined ? null : folder(root, values.media),
    articles: !values['no-articles'],
    comments: !values['no-comments'],
    dryRun: values['dry-run'],
  };
  const report = values.report === undefined ? null : fresh(root, values.report, values.force);
  const text = await openText(name === '-' ? null : existing(root, name), input, values.encoding);
  return moveIn(terminal, text, wishes, async (done, pile, stage) => {
    for (const line of tellDone(done, pile, stage, wishes.dryRun)) say(line);
    if (report !== null) await writeWhole(report, (handle) => writeReport(handle, done, pile, stage));
    return done.broken === null ? 0 : IN_PART;
  });
}

function understand(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    throw new Wrong(`${reason(cause).split('. ')[0]}. npm run import -- --help tells all.`, { cause });
  }
}

function folder(root: string, name: string): string {
  const found = path.resolve(root, name);
  if (existsSync(found) && statSync(found).isDirectory()) return found;
  throw new Wrong(`There is no folder ${found}.`);
}
