import { parseArgs } from 'node:util';
import { reason } from '../../lib/database.server.ts';
import { backupVerb } from './backup.server.ts';
import { copyVerb } from './copy.server.ts';
import { exportVerb } from './export.server.ts';
import { importVerb } from './import-verb.server.ts';
import { dataVerb, eraseVerb } from './person-verbs.server.ts';
import { restoreVerb } from './restore.server.ts';
import { FAILED, type Options, type Terminal, type Verb, WRONG, Wrong } from './verb.server.ts';

const VERBS: Readonly<Record<string, Verb>> = {
  import: importVerb,
  export: exportVerb,
  backup: backupVerb,
  restore: restoreVerb,
  copy: copyVerb,
  data: dataVerb,
  erase: eraseVerb,
};

/**
 * Does what the words after `npm run discussion --` say.
 * @returns the exit code
 */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = words;
  const isHelp = name === undefined || ['help', '--help', '-h'].includes(name);
  if (isHelp) {
    terminal.say(helpText());
    return name === undefined ? WRONG : 0;
  }
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  try {
    if (!verb) throw new Wrong(`There is no verb "${name}". It is one of ${Object.keys(VERBS).join(', ')}.`);
    if (rest.includes('--help') || rest.includes('-h')) {
      terminal.say(verbText(name, verb));
      return 0;
    }
    const { names, options } = understand(name, verb, rest);
    return await verb.run(terminal, names, options);
  } catch (error) {
    terminal.warn(reason(error));
    return error instanceof Wrong ? WRONG : FAILED;
  }
}

function understand(name: string, verb: Verb, words: string[]): { names: string[]; options: Options } {
  const [least, most] = verb.takes;
  const how = `Write it like this: npm run discussion -- ${name} ${verb.usage}`;
  try {
    const { values, positionals } = parseArgs({ args: words, options: verb.options, allowPositionals: true });
    if (positionals.length >= least && positionals.length <= most) {
      return { names: positionals, options: values as Options };
    }
  } catch (error) {
    const [said] = reason(error).split(/\. |\n/);
    throw new Wrong(`${said}. ${how}`, { cause: error });
  }
  throw new Wrong(how);
}

function helpText(): string {
  const verbs = Object.entries(VERBS).map(([name, verb]) => verbText(name, verb));
  return ['npm run discussion -- VERB, over the database of DATABASE_URL. The verbs:', ...verbs].join('\n\n');
}

function verbText(name: string, { usage, help }: Verb): string {
  return `${name} ${usage}\n${help.replaceAll(/^/gm, '  ')}`;
}
