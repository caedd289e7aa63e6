import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.webmanifest': 'application/manifest+json',
};

/** A path of `_headers` or `_redirects`: `:name` is one part, `*` is the rest. */
function matcher(path: string): RegExp {
  const source = path
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replace(/:(\w+)/g, '(?<$1>[^/]+)')
    .replace('*', '(?<splat>.*)');
  return new RegExp(`^${source}$`);
}

function readRedirects(folder: string) {
  const lines = readFileSync(join(folder, '_redirects'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [from = '', to = '', status = ''] = line.split(' ');
    return { from: matcher(from), to, status: Number(status) };
  });
}

function readHeaders(folder: string) {
  const blocks = readFileSync(join(folder, '_headers'), 'utf8').trim().split('\n\n');
  return blocks.map((block) => {
    const [path = '', ...lines] = block.split('\n');
    const pairs = lines.map((line) => /^ {2}([^:]+): (.*)$/.exec(line) ?? []);
    return { path: matcher(path), pairs: pairs.map(([, name = '', value = '']) => [name, value] as const) };
  });
}

/**
 * A host that has nothing but files, and does what their `_headers` and `_redirects` say: the first rule that fits leads
 * on, also from a page that is there; the headers of all blocks that fit are sent, those of one name joined.
 */
export async function startStaticHost(folder: string, port: number): Promise<{ close: () => void }> {
  const [redirects, blocks] = [readRedirects(folder), readHeaders(folder)];
  const isFile = (path: string) => statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() ?? false;
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://host');
    for (const { from, to, status } of redirects) {
      const found = from.exec(pathname);
      if (!found) continue;
      const location = to.replace(/:(\w+)/g, (part, name: string) => found.groups?.[name] ?? part);
      return response.writeHead(status, { location: location + search }).end();
    }
    if (isFile(`${pathname}/index.html`) && !pathname.endsWith('/')) {
      return response.writeHead(308, { location: `${pathname}/${search}` }).end();
    }
    const path = decodeURIComponent(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const file =
      isFile(path) && !path.startsWith('/_') ? path : path.startsWith('/_astro/') && isFile(path) ? path : null;
    const headers: Record<string, string> = { 'content-type': TYPES[extname(file ?? '.html')] ?? 'text/plain' };
    for (const [name, value] of blocks.filter((block) => block.path.test(pathname)).flatMap(({ pairs }) => pairs)) {
      headers[name] = headers[name] && name !== 'content-type' ? `${headers[name]}, ${value}` : value;
    }
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!isRead) return response.writeHead(405).end();
    return response.writeHead(file ? 200 : 404, headers).end(readFileSync(join(folder, file ?? '404.html')));
  });
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return {
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
