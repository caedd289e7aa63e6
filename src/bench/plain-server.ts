import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
};
const PACKED = /^(text|application|image\/svg)/;

/** Serves files from memory, text as Brotli: one way for every site, so that only what the sites are made of differs. */
export async function servePlainly(find: (pathname: string) => Buffer | null) {
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const type = TYPES[path.extname(pathname) || '.html'] ?? 'application/octet-stream';
    const packs = PACKED.test(type);
    const plain = kept.has(pathname) ? null : find(pathname);
    if (plain) kept.set(pathname, packs ? brotliCompressSync(plain) : plain);
    const body = kept.get(pathname);
    if (!body) return response.writeHead(404).end();
    const encoding = packs ? { 'content-encoding': 'br' } : {};
    return response.writeHead(200, { 'content-type': type, 'content-length': body.length, ...encoding }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The files of a built site. */
export function fileIn(folder: string) {
  return (pathname: string): Buffer | null => {
    const file = path.join(folder, path.normalize(pathname), pathname.endsWith('/') ? 'index.html' : '');
    return existsSync(file) ? readFileSync(file) : null;
  };
}
