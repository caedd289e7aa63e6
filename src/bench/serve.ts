import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startFloor } from './floor.ts';
import { fileLoad } from './load.ts';
import { median } from './median.ts';
import { cpuOf, startServer } from './server.ts';
import type { FileLoad } from './sockets.ts';

const PAGE = '/articles/it-band-pain/';
const CONNECTIONS = [10, 50, 200];
/** All three know it; nginx knows Brotli by a module alone. */
const HEADERS = { 'accept-encoding': 'gzip' };
/** The least that Node can do: the same bytes from memory, with two headers and no log. */
const BARE = 'node:http';

interface Served {
  name: string;
  address: string;
  pid: number | undefined;
  stop(): void | Promise<void>;
}

/** A load, and the milliseconds of processors that the server took for an answer. */
type Spent = FileLoad & { cpu: number };

/** sirv as its authors run it: every file found at the start, packed ones before plain ones. */
const SIRV = `
import { createServer } from 'node:http';
import sirv from 'sirv';
const server = createServer(sirv(process.argv[1], { gzip: true, brotli: true, etag: true }));
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
`;

async function startSirv(client: string): Promise<Served> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', SIRV, client], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve) =>
    child.stdout.once('data', (said) => resolve(String(said).trim())),
  );
  return { name: 'sirv', address: `http://127.0.0.1:${port}`, pid: child.pid, stop: () => void child.kill() };
}

/** A free port. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** One process of nginx, as there is one of the others, with what is packed already; null where it is not installed. */
async function startNginx(client: string, folder: string): Promise<Served | null> {
  if (spawnSync('nginx', ['-v']).error) return null;
  const port = await freePort();
  const config = path.join(folder, 'nginx.conf');
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`);
  writeFileSync(
    config,
    `daemon off; master_process off; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 1024; }
http { ${temp.join(' ')} access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
  open_file_cache max=1000; types { text/html html; }
  server { listen 127.0.0.1:${port}; root ${client}; gzip_static on; } }
`,
  );
  const child = spawn('nginx', ['-c', config, '-p', folder], { stdio: ['ignore', 'ignore', 'inherit'] });
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 50; tries += 1) {
    if ((await fetch(address + PAGE).catch(() => null))?.ok)
      return { name: 'nginx', address, pid: child.pid, stop: () => void child.kill() };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill();
  throw new Error(`nginx did not serve ${PAGE}; see ${folder}/error.log.`);
}

/** What this program serves itself, while the load comes from another. */
async function startBare(body: Buffer): Promise<Served> {
  const { address, stop } = await startFloor(body, 'text/html');
  return { name: BARE, address: address.replace(/\/$/, ''), pid: process.pid, stop };
}

/**
 * Static requests a second of this server, sirv, nginx and the least that Node can do, on the same files, in turns. Each
 * answer must be whole; none counts that is not.
 */
export async function benchServe({ runs }: { runs: number }): Promise<object> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-serve-'));
  const client = path.resolve('dist/client');
  const own = await startServer(`file:${path.join(folder, 'discussion.db')}`);
  const nginx = await startNginx(client, folder);
  const body = readFileSync(path.join(client, PAGE, 'index.html.gz'));
  const servers: Served[] = [
    { name: 'this site', address: own.address, pid: own.child.pid, stop: () => own.stop() },
    await startSirv(client),
    await startBare(body),
    ...(nginx ? [nginx] : []),
  ];
  const rows: Record<string, string | number>[] = [];
  try {
    for (const connections of CONNECTIONS) {
      const loads = new Map(servers.map(({ name }) => [name, [] as Spent[]]));
      for (let run = 0; run < runs; run += 1) {
        for (const { name, address, pid } of servers) {
          const before = cpuOf(pid);
          const load = await fileLoad({ url: address + PAGE, headers: HEADERS, length: body.length, connections });
          loads.get(name)?.push({ ...load, cpu: (cpuOf(pid) - before) / load.answered });
        }
      }
      const of = (name: string, field: keyof Spent) => median((loads.get(name) ?? []).map((load) => load[field]));
      const ratio = (field: keyof Spent, name: string, other: string) =>
        loads.has(other) ? (of(name, field) / of(other, field)).toFixed(2) : 'absent';
      for (const { name } of servers) {
        rows.push({
          connections,
          server: name,
          'answers/s': of(name, 'perSecond'),
          'p99, ms': of(name, 'p99').toFixed(1),
          wrong: of(name, 'wrong'),
          'times sirv': ratio('perSecond', name, 'sirv'),
          'times node:http': ratio('perSecond', name, BARE),
          'times nginx': ratio('perSecond', name, 'nginx'),
          'CPU, ms an answer': of(name, 'cpu').toFixed(3),
          'of sirv': ratio('cpu', name, 'sirv'),
          'CPU of asking, ms': of(name, 'asking').toFixed(3),
        });
      }
    }
  } finally {
    for (const server of servers) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`${PAGE} as gzip, one process each${nginx ? '' : '; nginx is absent: install it to compare'}`);
  console.table(rows);
  return { rows };
}
