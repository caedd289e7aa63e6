import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};
export const NEW_TITLE = 'The column, set anew';

/** A host of static files onto which another build can be put, as a deploy does. */
export interface Host {
  url: string;
  /** Puts the next build in place: another headline, every script under another name, the old ones gone. */
  deploy: () => void;
  /** Puts the next build's worker and scripts in place, but not its pages: a deploy that has not come through yet. */
  deployHalf: () => void;
  /** Answers every page with an error. */
  fail: () => void;
  close: () => void;
}

export async function startHost(): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'ask-deploys-'));
  const [before, after] = [join(folder, 'before'), join(folder, 'after')];
  const isPlain = (path: string) => !/\.(br|gz)$/.test(path);
  for (const copy of [before, after]) cpSync(join(root, 'dist/client'), copy, { recursive: true, filter: isPlain });
  renew(after);
  let [site, worker, spare] = [before, before, before];
  let broken = false;
  const has = (file: string) => statSync(file, { throwIfNoEntry: false })?.isFile();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const file = [join(pathname === '/sw.js' ? worker : site, path), join(spare, path)].find(has);
    const type = TYPES[extname(path)] ?? 'text/plain';
    const status = broken && type.startsWith('text/html') ? 503 : file ? 200 : 404;
    // Not even the browser's own cache may help out.
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(status === 200 && file ? readFileSync(file) : `${status}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    deploy: () => void ([site, worker, spare] = [after, after, after]),
    deployHalf: () => void ([worker, spare] = [after, after]),
    fail: () => void (broken = true),
    close: () => {
      server.closeAllConnections();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Turns a copy of the build into another one. */
function renew(client: string): void {
  const scripts = readdirSync(join(client, '_astro')).filter((name) => name.endsWith('.js'));
  const renamed = (text: string) =>
    scripts.reduce((all, name) => all.replaceAll(name, name.replace(/\.js$/, '-new.js')), text);
  for (const path of readdirSync(client, { recursive: true, encoding: 'utf8' })) {
    const file = join(client, path);
    if (!/\.(html|js)$/.test(path)) continue;
    const text = renamed(readFileSync(file, 'utf8'));
    writeFileSync(file, text.replace(/(<h1[^>]*>)The quiet culprit[^<]*/, `$1${NEW_TITLE}`));
  }
  for (const name of scripts) renameSync(join(client, '_astro', name), join(client, '_astro', renamed(name)));
  execFileSync(process.execPath, [join(root, 'src/server/worker.ts'), client]);
}
