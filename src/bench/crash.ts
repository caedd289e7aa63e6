import { DatabaseSync } from 'node:sqlite';
import { newLetter } from './load.ts';
import { startServer } from './server.ts';

/** What was found after killing the server in the midst of posts. */
export interface Crashes {
  rounds: number;
  acknowledged: number;
  lost: number;
  doubled: number;
  /** What `pragma integrity_check` says at the end. */
  integrity: string;
}

/** Kills the server without warning while letters are being posted, again and again on the same file. */
export async function crashes(file: string, article: string, rounds: number): Promise<Crashes> {
  const known = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const server = await startServer(`file:${file}`);
    let down = false;
    const posting = Array.from({ length: 10 }, async () => {
      while (!down) {
        const letter = newLetter();
        const answer = await post(`${server.address}/api/threads/${article}`, letter);
        if (answer === 201) known.add(letter.id);
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 350));
    const ended = server.stop('SIGKILL');
    down = true;
    await Promise.all([ended, ...posting]);
  }
  const database = new DatabaseSync(file);
  const ids = database.prepare('select id from comment').all() as { id: string }[];
  const stored = new Set(ids.map(({ id }) => id));
  const check = database.prepare('pragma integrity_check').get() as { integrity_check: string };
  database.close();
  return {
    rounds,
    acknowledged: known.size,
    lost: [...known].filter((id) => !stored.has(id)).length,
    doubled: ids.length - stored.size,
    integrity: check.integrity_check,
  };
}

async function post(url: string, letter: object): Promise<number> {
  try {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(letter) })).status;
  } catch {
    return 0;
  }
}
