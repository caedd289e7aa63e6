import { parseArgs } from 'node:util';
import { reason } from '../../lib/database.server.ts';
import { openCore } from '../discussion/core.server.ts';
import type { Asker } from './ask.server.ts';
import { createPerson } from './create.server.ts';
import { wrongPassword } from './password.ts';

const HELP = `npm run host:create -- [--email ADDRESS] [--name NAME] [--role host|expert|moderator] [--force]
  Makes an account for one of the column's people, in the database of DATABASE_URL. What is not said is asked.
  Without a terminal the password comes from HOST_PASSWORD, and the others may from HOST_EMAIL and HOST_NAME.
  --force makes one more host, or gives an account that is there a new name, role and password.`;

const OPTIONS = {
  email: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string' },
  force: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** What the command needs of the world around it. */
export interface Surroundings {
  env: Readonly<Record<string, string | undefined>>;
  root: string;
  say(line: string): void;
  /** Null where nobody is there to answer. */
  asker: Asker | null;
}

/**
 * Does what the words after `npm run host:create --` say.
 * @throws with a sentence that says what to change
 */
export async function runHostCreate(words: string[], { env, root, say, asker }: Surroundings): Promise<void> {
  const { values } = understand(words);
  if (values.help) return say(HELP);
  const given = (value: string | undefined, variable: string) => value ?? (env[variable] || undefined);
  const missing = (what: string, how: string) => new Error(`The ${what} is missing. Say it with ${how}.`);
  async function wanted(what: string, value: string | undefined, how: string): Promise<string> {
    if (value !== undefined) return value;
    if (!asker) throw missing(what, how);
    return asker.ask(`The ${what}`);
  }
  const email = await wanted('e-mail address', given(values.email, 'HOST_EMAIL'), '--email or HOST_EMAIL');
  const name = await wanted('name that readers see', given(values.name, 'HOST_NAME'), '--name or HOST_NAME');
  const password = env['HOST_PASSWORD'] || (asker && (await choosePassword(asker, say, { name, email })));
  if (!password) throw missing('password', 'HOST_PASSWORD');
  const { core } = await openCore(env['DATABASE_URL'] || 'file:data/discussion.db', root);
  try {
    const wish = { email, name, password, role: values.role ?? 'host', force: values.force ?? false };
    say(await createPerson(core, wish));
  } finally {
    await core.db.destroy();
  }
}

function understand(words: string[]) {
  try {
    return parseArgs({ args: words, options: OPTIONS });
  } catch (error) {
    const [said] = reason(error).split(/\. |\n/);
    throw new Error(`${said}. Write it like this:\n${HELP}`, { cause: error });
  }
}

/** Asks until the password will do and was typed twice alike. */
async function choosePassword(asker: Asker, say: (line: string) => void, about: { name: string; email: string }) {
  for (;;) {
    const password = await asker.askHidden('The password');
    const weak = wrongPassword(password, about);
    if (weak) {
      say(weak);
      continue;
    }
    if ((await asker.askHidden('The same again')) === password) return password;
    say('The two are not the same. Begin again.');
  }
}
