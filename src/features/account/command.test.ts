import { expect, test, vi } from 'vitest';
import { makeRoot } from '../../server/testing.ts';
import { openCore } from '../discussion/core.server.ts';
import type { Asker } from './ask.server.ts';
import { runHostCreate } from './command.server.ts';

vi.setConfig({ testTimeout: 30_000 });

const PASSWORD = 'four brown ducks walking';
const LINDS = ['--email', 'Linds@Column.example', '--name', 'Linds'];

function commandLine() {
  const root = makeRoot();
  const said: string[] = [];
  async function run(
    words: string[],
    env: Record<string, string> = { HOST_PASSWORD: PASSWORD },
    asker: Asker | null = null,
  ) {
    await runHostCreate(words, { env, root, asker, say: (line) => said.push(line) });
  }
  async function people() {
    const { core } = await openCore('file:data/discussion.db', root);
    const rows = await core.db.selectFrom('person').select(['name', 'email', 'role']).orderBy('createdAt').execute();
    await core.db.destroy();
    return rows;
  }
  return { said, run, people };
}

function answering(answers: Record<string, string[]>): Asker {
  const next = async (question: string) => answers[question]?.shift() ?? '';
  return { ask: next, askHidden: next, close: () => undefined };
}

test('makes the first host, from flags and the environment', async () => {
  const { run, people, said } = commandLine();
  await run(LINDS);
  expect(said).toEqual(['Linds (linds@column.example) is now host and may sign in.']);
  expect(await people()).toEqual([{ name: 'Linds', email: 'linds@column.example', role: 'host' }]);
});

test('a second host needs --force; an expert and a moderator do not', async () => {
  const { run, people } = commandLine();
  await run(LINDS);
  const second = ['--email', 'kim@column.example', '--name', 'Kim'];
  await expect(run(second)).rejects.toThrow('This site has a host already: Linds. To make one more, add --force.');
  await run([...second, '--force']);
  await run(['--email', 'aaron@column.example', '--name', 'Aaron Lipsey', '--role', 'expert']);
  await run(['--email', 'mo@column.example', '--name', 'Mo', '--role', 'moderator']);
  expect((await people()).map(({ role }) => role)).toEqual(['host', 'host', 'expert', 'moderator']);
});

test('an account that is there is changed only with --force', async () => {
  const { run, people } = commandLine();
  await run(LINDS);
  await expect(run([...LINDS, '--role', 'expert'])).rejects.toThrow(
    'There is an account of linds@column.example already.',
  );
  await run(['--email', 'linds@column.example', '--name', 'Linds O', '--role', 'expert', '--force']);
  expect(await people()).toEqual([{ name: 'Linds O', email: 'linds@column.example', role: 'expert' }]);
});

test('asks for what is missing, and again until the password will do', async () => {
  const { run, people, said } = commandLine();
  const asker = answering({
    'The e-mail address': ['linds@column.example'],
    'The name that readers see': ['Linds'],
    'The password': ['short', PASSWORD, PASSWORD],
    'The same again': ['another one altogether', PASSWORD],
  });
  await run([], {}, asker);
  expect(said.slice(0, 2)).toEqual([expect.stringMatching(/^Use at least 12/), expect.stringMatching(/not the same/)]);
  expect(await people()).toHaveLength(1);
});

test.each<[string, string[], Record<string, string>, string]>([
  ['no password', LINDS, {}, 'The password is missing. Say it with HOST_PASSWORD.'],
  ['a weak password', LINDS, { HOST_PASSWORD: 'password1234' }, 'easy to guess'],
  ['no address', ['--name', 'Linds'], { HOST_PASSWORD: PASSWORD }, 'The e-mail address is missing.'],
  [
    'a wrong address',
    ['--email', 'linds', '--name', 'Linds'],
    { HOST_PASSWORD: PASSWORD },
    '"linds" is no e-mail address',
  ],
  ['no name', ['--email', 'l@c.example', '--name', ' '], { HOST_PASSWORD: PASSWORD }, 'Sign with a name'],
  [
    'a strange role',
    [...LINDS, '--role', 'king'],
    { HOST_PASSWORD: PASSWORD },
    'The role must be host, expert, moderator',
  ],
  ['a strange flag', [...LINDS, '--password', 'x'], {}, 'Unknown option'],
])('%s: a sentence, and nobody is made', async (_what, words, env, sentence) => {
  const { run, people } = commandLine();
  await expect(run(words, env)).rejects.toThrow(sentence);
  expect(await people()).toEqual([]);
});
