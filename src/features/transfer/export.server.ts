import { once } from 'node:events';
import { count } from '#words/format.ts';
import { type Core, openCore } from '../discussion/core.server.ts';
import { FORMAT, type List, LISTS, TABLE_OF, VERSION } from './document.ts';
import { fresh, writeWhole } from './files.server.ts';
import { requireDatabase } from './open-database.server.ts';
import { atOneInstant, rowsOf } from './tables.server.ts';
import type { Verb } from './verb.server.ts';

type Write = (text: string) => Promise<unknown>;

export const exportVerb: Verb = {
  usage: 'FILE [--secrets] [--force]',
  help: `Writes all letters, votes, subscriptions, closed discussions and the desk's log as one JSON document; - is the
standard output. It holds private addresses.
--secrets       the site's own keys too, so that a new place knows the votes and links of the old one`,
  options: { secrets: { type: 'boolean' }, force: { type: 'boolean' } },
  takes: [1, 1],
  async run(terminal, [name = ''], { secrets, force }) {
    const { root, databaseUrl, now, output, say } = terminal;
    const file = name === '-' ? null : fresh(root, name, force === true);
    requireDatabase(databaseUrl, root);
    const { core } = await openCore(databaseUrl, root, now);
    try {
      if (file === null) {
        await writeDocument(core, secrets === true, async (text) => output.write(text) || once(output, 'drain'));
        return 0;
      }
      let letters = 0;
      await writeWhole(file, async (handle) => {
        letters = await writeDocument(core, secrets === true, (text) => handle.write(text));
      });
      say(`${file} holds ${count(letters, 'comment')}. It holds private addresses: keep it to yourself.`);
      return 0;
    } finally {
      await core.close();
    }
  },
};

/** Writes the whole discussion, as it is at one instant; returns how many comments. */
export async function writeDocument(core: Core, secrets: boolean, write: Write): Promise<number> {
  const lists = (Object.keys(LISTS) as List[]).filter((list) => secrets || list !== 'secrets');
  let comments = 0;
  await atOneInstant(core, async (step) => {
    await write(`{"format":${JSON.stringify(FORMAT)},"version":${VERSION}`);
    for (const list of lists) {
      await write(`,\n"${list}":[`);
      const fields = Object.keys(LISTS[list].shape);
      let before = '\n';
      for await (const rows of rowsOf(step, core.engine, TABLE_OF[list])) {
        const lines = rows.map((row) => JSON.stringify(Object.fromEntries(fields.map((field) => [field, row[field]]))));
        await write(before + lines.join(',\n'));
        before = ',\n';
        if (list === 'comments') comments += rows.length;
      }
      await write(before === '\n' ? ']' : '\n]');
    }
    await write('}\n');
  });
  return comments;
}
