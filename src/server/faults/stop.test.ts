/** Asked to stop under load: what was sent, and what of it was answered. */
import { Agent, request } from 'node:http';
import { expect, test, vi } from 'vitest';
import { makeRoot } from '../testing.ts';
import { type Answer, isAcknowledged, letter, say, start, stored, until, WAYS } from './testing.ts';

vi.setConfig({ testTimeout: 120_000 });

/** One request that was sent. */
interface Sent {
  /** The letter that it carried; null where it only asked for a page. */
  id: string | null;
  answer: Answer;
  /** The server had answered on this connection before, and so had surely accepted it. */
  isReused: boolean;
}

/** Sends one request, and reads its answer to the end. */
function exchange(address: string, agent: Agent | false, id: string | null, turn: number): Promise<Sent> {
  const sent = id === null ? null : letter(id, WAYS[turn % WAYS.length] ?? 'json');
  const where = sent?.path ?? ['/', '/api/threads/it-band-pain', '/_astro/a.12345678.js'][turn % 3];
  const asked = request(address + where, {
    agent,
    method: sent ? 'POST' : 'GET',
    headers: sent ? { ...sent.headers, 'content-length': Buffer.byteLength(sent.body) } : {},
  });
  return new Promise((resolve) => {
    const end = (answer: Answer) => resolve({ id, answer, isReused: asked.reusedSocket });
    asked.on('error', ({ code }: NodeJS.ErrnoException) => end(code === 'ECONNREFUSED' ? 'refused' : 'cut'));
    asked.on('response', (response) => {
      response.resume();
      response.on('close', () => end(response.complete ? (response.statusCode ?? 0) : 'cut'));
    });
    asked.end(sent?.body);
  });
}

/** Sends one request after the other until no connection can be had any more. @param all gets what was sent */
async function keepAsking(address: string, all: Sent[], keepsAlive: boolean, writes: boolean): Promise<void> {
  const agent = keepsAlive && new Agent({ keepAlive: true, maxSockets: 1 });
  for (let turn = 0; ; turn += 1) {
    const sent = await exchange(address, agent, writes ? crypto.randomUUID() : null, turn);
    all.push(sent);
    if (sent.answer === 'refused') break;
  }
  if (agent) agent.destroy();
}

test('asked to stop under load, it answers every request that it accepted, and exits with 0', async () => {
  const root = makeRoot();
  const { child, address, exit } = await start(root);
  const sent: Sent[] = [];
  const known = () => sent.filter(({ id, answer }) => id !== null && isAcknowledged(answer));
  const clients = Array.from({ length: 32 }, (_, client) => {
    return keepAsking(address, sent, client % 4 > 0, client % 2 === 0);
  });
  await until(() => known().length > 40);
  child.kill('SIGTERM');
  await Promise.all(clients);
  expect(await exit).toBe(0);

  const { ids, integrity } = stored(root);
  const cut = sent.filter(({ answer }) => answer === 'cut');
  const answered = sent.filter(({ answer }) => typeof answer === 'number');
  const refused = sent.length - cut.length - answered.length;
  say(
    'Stopped under load',
    known().length,
    known().filter(({ id }) => ids.has(id ?? '')).length,
    `Of ${sent.length} requests ${answered.length} were answered, ${refused} refused at connecting, ` +
      `${cut.length} cut off before they were accepted.`,
  );
  expect(known().filter(({ id }) => !ids.has(id ?? ''))).toEqual([]);
  expect(new Set(answered.map(({ answer }) => answer))).toEqual(new Set([200, 201, 303]));
  // Whom it had accepted it owes an answer; of the others it can have stored nothing, and they are few: of the eight
  // who connect anew each time, those who did so in the last turn of its loop, which on a busy machine is a long one.
  expect(cut.length).toBeLessThanOrEqual(8);
  expect(cut.filter(({ isReused }) => isReused)).toEqual([]);
  expect(cut.filter(({ id }) => ids.has(id ?? ''))).toEqual([]);
  expect(integrity).toBe('ok');
});
