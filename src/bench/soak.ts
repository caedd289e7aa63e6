/**
 * `npm run soak -- --minutes 60`: the built server under mixed traffic at a fixed rate, for as long as asked. A line each
 * 30 seconds; at the end, whether every acknowledged letter is there and whether memory and open handles stayed level.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { flatness, type Sample } from './flatness.ts';
import { type Running, startServer } from './server.ts';
import { type Acknowledged, createTraffic } from './soak-traffic.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    rate: { type: 'string', default: '10' },
    every: { type: 'string', default: '30' },
  },
});
const folder = mkdtempSync(path.join(tmpdir(), 'soak-'));
const file = path.join(folder, 'letters.db');
const probe = path.join(folder, 'probe.json');
const started = Date.now();

function sizeOf(name: string): number {
  return (statSync(name, { throwIfNoEntry: false })?.size ?? 0) / 2 ** 20;
}

function handlesOf(server: Running): number {
  return readdirSync(`/proc/${server.child.pid}/fd`).length;
}

/** The probe writes every five seconds; a reading that meets it half-written takes the next. */
async function ofProbe(): Promise<Pick<Sample, 'heap' | 'left' | 'lag'>> {
  for (let tries = 0; tries < 20; tries += 1) {
    try {
      return JSON.parse(readFileSync(probe, 'utf8')) as Pick<Sample, 'heap' | 'left' | 'lag'>;
    } catch {
      await pause(500);
    }
  }
  return { heap: NaN, left: null, lag: NaN };
}

async function sampleOf(server: Running): Promise<Sample> {
  const { heap, left, lag } = await ofProbe();
  const resident = server.memory().resident;
  const minute = (Date.now() - started) / 60_000;
  return {
    minute,
    resident,
    heap,
    left,
    lag,
    handles: handlesOf(server),
    database: sizeOf(file),
    wal: sizeOf(`${file}-wal`),
  };
}

function show(sample: Sample): void {
  const { minute, resident, heap, left, lag, handles, database, wal } = sample;
  const cells = [minute, resident, heap, left ?? NaN, lag, handles, database, wal];
  console.log(`| ${cells.map((cell) => cell.toFixed(1).padStart(8)).join(' | ')} |`);
}

/** How many acknowledged letters are not stored as they were acknowledged: a letter taken back has no words left. */
function lostOf(acknowledged: Acknowledged): { lost: number; integrity: string } {
  const database = new DatabaseSync(file);
  const rows = database.prepare('select id, body from comment').all() as { id: string; body: string }[];
  const check = database.prepare('pragma integrity_check').get() as { integrity_check: string };
  database.close();
  const stored = new Map(rows.map(({ id, body }) => [id, body]));
  const lost = [...acknowledged].filter(([id, body]) => stored.get(id) !== (body ?? '')).length;
  return { lost, integrity: check.integrity_check };
}

async function drive(server: Running, samples: Sample[]): Promise<ReturnType<typeof createTraffic>> {
  const traffic = createTraffic(server.address);
  await traffic.start();
  const end = started + Number(values.minutes) * 60_000;
  const open = new Set<Promise<void>>();
  let next = Date.now() + Number(values.every) * 1000;
  for (let turn = 0; Date.now() < end; turn += 1) {
    const turned = traffic.turns[turn % traffic.turns.length];
    if (!turned) throw new Error('There is no traffic to drive.');
    const settled = turned()
      .catch((error: Error) => traffic.count(`failed: ${error.message}`))
      .finally(() => open.delete(settled));
    open.add(settled);
    if (Date.now() >= next) {
      next += Number(values.every) * 1000;
      const sample = await sampleOf(server);
      samples.push(sample);
      show(sample);
    }
    await pause(1000 / Number(values.rate));
  }
  await Promise.all(open);
  return traffic;
}

process.env['SOAK_PROBE'] = probe;
process.env['NODE_OPTIONS'] = `--import=${path.join(import.meta.dirname, 'soak-probe.mjs')}`;
const server = await startServer(`file:${file}`);
await pause(6000);
const before = handlesOf(server);
console.log('|  minute | RSS MiB | heap MiB | after GC MiB | lag p99 ms | handles | database MiB | WAL MiB |');
console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
const samples: Sample[] = [];
const { acknowledged, answers } = await drive(server, samples);
// Node keeps idle connections for some seconds, and the client keeps its own.
await pause(Math.min(90, Number(values.minutes) * 20) * 1000);
const after = handlesOf(server);
const { status } = await fetch(`${server.address}/health`);
await server.stop();
const { lost, integrity } = lostOf(acknowledged);
for (const [what, times] of [...answers].sort()) console.log(`${what}: ${times}`);
console.log(`${acknowledged.size} letters acknowledged, ${lost} lost; integrity ${integrity}; /health ${status}.`);
console.log(`Handles: ${before} before, ${after} after.`);
const faults = flatness(samples);
if (after > before + 5) faults.push(`${after - before} handles more are open than before the traffic.`);
if (lost > 0) faults.push(`${lost} acknowledged letters are not there as acknowledged.`);
if (status !== 200 || integrity !== 'ok') faults.push('The server or its database is not well at the end.');
console.log(faults.length > 0 ? faults.join('\n') : 'Level: nothing grew beyond its bounds.');
process.exitCode = faults.length > 0 ? 1 : 0;
rmSync(folder, { recursive: true, force: true });
