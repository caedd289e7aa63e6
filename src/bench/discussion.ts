import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crashes } from './crash.ts';
import { fillThread } from './fill.ts';
import { startFloor } from './floor.ts';
import { type Load, newLetter, postLoad, readLoad } from './load.ts';
import { median } from './median.ts';
import { startServer } from './server.ts';

const ARTICLE = 'it-band-pain';
const ROOT = path.join(import.meta.dirname, '../..');

const results: Record<string, unknown> = {};

function middle(loads: readonly Load[]): Load {
  const of = (field: keyof Load) => median(loads.map((load) => load[field]));
  return { perSecond: of('perSecond'), p50: of('p50'), p99: of('p99'), wrong: of('wrong'), answered: of('answered') };
}

function row(name: string, load: Load, floor?: Load, more = ''): void {
  const ratio = floor ? (load.perSecond / floor.perSecond).toFixed(2) : '';
  const cells = [name.padEnd(34), load.perSecond, load.p50, load.p99, load.wrong, ratio].map((cell) =>
    String(cell).padStart(9),
  );
  console.log(`${cells.join(' ')}  ${more}`);
  results[name] = { ...load, ratio };
}

async function reads(folder: string, rounds: number, peers: readonly string[]): Promise<void> {
  const url = `file:${path.join(folder, 'read.db')}`;
  await fillThread(url, ROOT, ARTICLE, 100);
  const server = await startServer(url);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const { resident, own } = server.memory();
  console.log(`At rest: ${resident.toFixed(0)} MiB resident, ${own.toFixed(0)} of them its own`);
  results['at rest, MiB'] = { resident: Math.round(resident), own: Math.round(own) };
  const thread = `${server.address}/api/threads/${ARTICLE}`;
  const answer = await fetch(thread);
  const etag = answer.headers.get('etag') ?? '';
  const body = Buffer.from(await answer.arrayBuffer());
  const floor = await startFloor(body, 'application/json');
  console.log(`A thread of 100 comments, ${(body.length / 1024).toFixed(0)} KiB as JSON`);
  console.log(`${''.padEnd(34)} answers/s    p50    p99     wrong    of the floor`);
  for (const connections of [10, 50]) {
    const kinds: [string, string, Record<string, string>][] = [
      [`floor, ${connections}`, floor.address, {}],
      [`thread, ${connections}`, thread, {}],
      [`thread as Brotli, ${connections}`, thread, { 'accept-encoding': 'br' }],
      [`thread unchanged (304), ${connections}`, thread, { 'if-none-match': etag }],
      ...peers.map((peer): [string, string, Record<string, string>] => {
        const [name = '', ...address] = peer.split('=');
        return [`${name}, ${connections}`, address.join('='), {}];
      }),
    ];
    const loads = new Map(kinds.map(([name]) => [name, [] as Load[]]));
    const cpu = new Map<string, number[]>();
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, address, headers] of kinds) {
        const before = server.cpu();
        const load = await readLoad(address, connections, headers);
        loads.get(name)?.push(load);
        cpu.set(name, [...(cpu.get(name) ?? []), (server.cpu() - before) / load.answered]);
      }
    }
    const least = middle(loads.get(`floor, ${connections}`) ?? []);
    for (const [name] of kinds) {
      const spent = name.startsWith('thread') ? `${median(cpu.get(name) ?? []).toFixed(3)} ms of CPU a request` : '';
      row(name, middle(loads.get(name) ?? []), least, spent);
    }
  }
  floor.stop();
  await server.stop();
}

async function posts(folder: string, rounds: number, comments: number): Promise<void> {
  const url = `file:${path.join(folder, `post-${comments}.db`)}`;
  await fillThread(url, ROOT, comments > 1000 ? 'another' : ARTICLE, comments);
  const server = await startServer(url);
  const thread = `${server.address}/api/threads/${ARTICLE}`;
  for (const connections of [10, 50]) {
    const loads: Load[] = [];
    for (let round = 0; round < rounds; round += 1) loads.push(await postLoad(thread, connections));
    row(`posts, ${comments.toLocaleString('en')} there, ${connections}`, middle(loads));
  }
  if (comments <= 1000) await ownAnswers(thread);
  await server.stop();
}

/** Every answer is about the letter that was sent, and no other one's key comes with it. */
async function ownAnswers(thread: string): Promise<void> {
  let strange = 0;
  const headers = { 'content-type': 'application/json' };
  for (let round = 0; round < 10; round += 1) {
    await Promise.all(
      Array.from({ length: 50 }, async () => {
        const letter = newLetter();
        const answer = await fetch(thread, { method: 'POST', headers, body: JSON.stringify(letter) });
        const said = (await answer.json()) as { id: string; author: { name: string } };
        const cookies = answer.headers.getSetCookie();
        const others = cookies.filter((cookie) => /edit-/.test(cookie) && !cookie.includes(letter.id));
        if (said.id !== letter.id || said.author.name !== letter.name || others.length > 0) strange += 1;
      }),
    );
  }
  console.log(`Of 500 posts, 50 at once, ${strange} were answered with another's comment or key.`);
  results['answers of others'] = strange;
}

/** The first page of a long thread beside that of a short one, each read anew after a post. */
async function longThread(folder: string): Promise<void> {
  const url = `file:${path.join(folder, 'long.db')}`;
  await fillThread(url, ROOT, ARTICLE, 10_000);
  const short = `file:${path.join(folder, 'short.db')}`;
  await fillThread(short, ROOT, ARTICLE, 100);
  const servers = [await startServer(short), await startServer(url)] as const;
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < 40; round += 1) {
    for (const [index, { address }] of servers.entries()) {
      const thread = `${address}/api/threads/${ARTICLE}`;
      const reply = { ...newLetter(), kind: 'comment' };
      await fetch(thread, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(reply),
      });
      const start = performance.now();
      await (await fetch(thread)).arrayBuffer();
      times[index as 0 | 1].push(performance.now() - start);
    }
  }
  const [few, many] = times.map(median) as [number, number];
  console.log(
    `First page, read anew: ${few.toFixed(1)} ms of 100 comments, ${many.toFixed(1)} ms of 10,000: ${(many / few).toFixed(2)} times`,
  );
  results['long thread'] = { few, many, ratio: many / few };
  for (const server of servers) await server.stop();
}

/**
 * Reads and posts of the discussion beside a bare server that sends the same bytes, and beside any comment system that
 * runs already. Everything on this machine.
 * @param peers of other systems, `NAME=ADDRESS-OF-A-THREAD`
 */
export async function benchDiscussion({ runs, peers }: { runs: number; peers: readonly string[] }): Promise<object> {
  const folder = mkdtempSync(path.join(tmpdir(), 'letters-bench-'));
  try {
    await reads(folder, runs, peers);
    await posts(folder, runs, 100);
    await posts(folder, runs, 100_000);
    await longThread(folder);
    const found = await crashes(path.join(folder, 'crash.db'), ARTICLE, 20);
    console.log(
      `Killed ${found.rounds} times: ${found.acknowledged} acknowledged, ${found.lost} lost, ${found.doubled} doubled; ` +
        `the file: ${found.integrity}`,
    );
    results['crashes'] = found;
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
