import { STAYS_SILENT } from '#words/silence.ts';
import { count } from '#words/format.ts';
import { type Core, openCore } from '../discussion/core.server.ts';
import { dataOf, erase, keepsSomething } from '../discussion/person-data.server.ts';
import { personOf } from './account-source.server.ts';
import { sourcesOf } from '../mail/mail.server.ts';
import { isSilent } from '../mail/silence.server.ts';
import { fresh, writeWhole } from './files.server.ts';
import { COMMAND } from './import.server.ts';
import { requireDatabase } from './open-database.server.ts';
import { type Terminal, type Verb, Wrong } from './verb.server.ts';

export const dataVerb: Verb = {
  usage: '--email ADDRESS [FILE] [--force]',
  help: 'Everything that is kept of a person, as JSON: in the file, else on the standard output.',
  options: { email: { type: 'string' }, force: { type: 'boolean' } },
  takes: [0, 1],
  async run(terminal, [name], options) {
    const email = addressIn(options['email']);
    const file = name === undefined ? null : fresh(terminal.root, name, options['force'] === true);
    return withCore(terminal, async ({ db, signer }) => {
      const data = await dataOf(db, email, sourcesOf(signer));
      if (!keepsSomething(data)) {
        terminal.warn(`Nothing is kept of ${email}.`);
        return 0;
      }
      const text = `${JSON.stringify(data, null, 2)}\n`;
      if (file === null) terminal.output.write(text);
      else {
        await writeWhole(file, async (handle) => void (await handle.write(text)));
        terminal.say(`${file} holds everything that is kept of ${email}.`);
      }
      return 0;
    });
  },
};

export const eraseVerb: Verb = {
  usage: '--email ADDRESS [--force]',
  help: `Takes away everything that is kept of a person. Their letters leave an empty place where others have replied.
For an account with a role, say --force: its answers go too.`,
  options: { email: { type: 'string' }, force: { type: 'boolean' } },
  takes: [0, 0],
  async run(terminal, _names, options) {
    const email = addressIn(options['email']);
    return withCore(terminal, async ({ db, signer, write, now }) => {
      if (!keepsSomething(await dataOf(db, email, sourcesOf(signer)))) {
        terminal.say(`Nothing is kept of ${email}.`);
        return 0;
      }
      const role = (await personOf(db, email))?.role;
      if (role && options['force'] !== true) {
        throw new Error(
          `${email} signs in as ${role}: the answers of that account would go too. Nothing was erased; say --force to do it.`,
        );
      }
      const { comments, subscriptions, mails, others } = await write((step) =>
        erase(step, email, COMMAND, now(), sourcesOf(signer)),
      );
      const account = others['account'] ? ', and the account' : '';
      const parts = [count(comments.length, 'letter'), count(subscriptions, 'subscription'), count(mails, 'mail')];
      terminal.say(`Of ${email} were erased: ${parts.join(', ')}${account}. Backups and exports still hold them.`);
      if (await isSilent(db, signer, email)) terminal.say(STAYS_SILENT);
      return 0;
    });
  },
};

function addressIn(value: unknown): string {
  const email = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (/^[^\s@]+@[^\s@]+$/.test(email)) return email;
  throw new Wrong('Say whose: --email name@example.org');
}

async function withCore({ root, databaseUrl, now }: Terminal, act: (core: Core) => Promise<number>): Promise<number> {
  requireDatabase(databaseUrl, root);
  const { core } = await openCore(databaseUrl, root, now);
  try {
    return await act(core);
  } finally {
    await core.close();
  }
}
