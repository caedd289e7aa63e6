/** PostgreSQL stopped and started under traffic: what was acknowledged, and what was found. */
import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { postgres } from '../engines.testing.ts';
import { makeRoot } from '../testing.ts';
import { healthOf, isAcknowledged, letter, post, say, start, THREAD, type Way, WAYS } from './testing.ts';

vi.setConfig({ testTimeout: 120_000 });

/** The ids that the database holds. */
async function idsIn(url: string): Promise<string[]> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ id: string }>('select id from comment');
  await client.end();
  return rows.map(({ id }) => id);
}

test('PostgreSQL stopped and started under traffic: letters are refused meanwhile, none is lost, nobody restarts us', async () => {
  const server = await postgres();
  const url = await server.newDatabase();
  const { address, child } = await start(makeRoot(), { DATABASE_URL: url });
  const answers = new Map<string, { way: Way; status: number; said: string }>();
  const pages: number[] = [];
  const threads: number[] = [];
  let isOver = false;

  async function write(way: Way): Promise<void> {
    while (!isOver) {
      const id = crypto.randomUUID();
      const { path: where, headers, body } = letter(id, way);
      const answer = await fetch(address + where, { method: 'POST', headers, body, redirect: 'manual' });
      answers.set(id, { way, status: answer.status, said: await answer.text() });
      await sleep(20);
    }
  }
  async function read(where: string, statuses: number[]): Promise<void> {
    while (!isOver) {
      const answer = await fetch(address + where);
      await answer.arrayBuffer();
      statuses.push(answer.status);
      await sleep(50);
    }
  }

  const refused = () => [...answers.values()].filter(({ status }) => status === 503);
  const taken = () => [...answers.values()].filter(({ status }) => isAcknowledged(status)).length;
  const traffic = [...WAYS, ...WAYS].map(write).concat(read('/', pages), read(`${THREAD}?page=1`, threads));
  await vi.waitFor(() => expect(taken()).toBeGreaterThan(20), { timeout: 20_000 });
  await server.crash();
  await vi.waitFor(() => expect(refused().length).toBeGreaterThan(20), { timeout: 20_000 });
  expect(await healthOf(address)).toBe(503);
  await server.start();
  const before = taken();
  await vi.waitFor(() => expect(taken()).toBeGreaterThan(before + 20), { timeout: 20_000 });
  isOver = true;
  await Promise.all(traffic);

  expect(await healthOf(address)).toBe(200);
  expect(child.exitCode).toBe(null);
  // Pages need no database; a thread comes from memory for two seconds, and then says what is wrong.
  expect(new Set(pages)).toEqual(new Set([200]));
  expect([...new Set(threads)].sort()).toEqual([200, 503]);
  const scripted = refused().filter(({ way }) => way === 'json');
  for (const { said } of scripted) expect(said).toContain('was not posted; try again in a minute');
  const ids = new Set(await idsIn(url));
  const known = [...answers].filter(([, { status }]) => isAcknowledged(status)).map(([id]) => id);
  const lost = known.filter((id) => !ids.has(id));
  say('PostgreSQL stopped', known.length, known.length - lost.length, `${refused().length} were refused meanwhile.`);
  expect(lost).toEqual([]);
  // Whether the last before the stop was stored, nobody could tell; posted again under its id, it is one letter.
  const again = [...answers].filter(([, { status }]) => !isAcknowledged(status));
  expect(new Set(again.map(([, { status }]) => status))).toEqual(new Set([503]));
  for (const [id, { way }] of again.slice(0, 5)) expect(isAcknowledged(await post(address, id, way))).toBe(true);
  const all = await idsIn(url);
  expect(new Set(all).size).toBe(all.length);
});
