import { readFile } from 'node:fs/promises';
import path from 'node:path';
import serveFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { noPage } from '#words/site.ts';
import { redirectsOf } from '../features/redirects/routes.server.ts';
import type { Table } from '../features/redirects/table.ts';
import { builtRule } from '../lib/cache.ts';
import { elsewhereHeaders } from './headers.ts';
import type { HeldFiles } from './held.ts';

/** What a name's end alone does not tell. */
export const TYPES = [
  ['feed.xml', 'application/rss+xml; charset=utf-8'],
  ['feed.json', 'application/feed+json; charset=utf-8'],
  ['.md', 'text/markdown; charset=utf-8'],
] as const;

/** The end of an address that names a page by its file. */
const INDEX = /\/index\.html$/;

/** The query keeps its question mark, and is empty where there is none. */
function splitUrl(url: string): { pathname: string; query: string } {
  const end = url.indexOf('?');
  return end < 0 ? { pathname: url, query: '' } : { pathname: url.slice(0, end), query: url.slice(end) };
}

/** Serves the built site: compressed files where there are, a slash at the end of every page, a real 404. */
export async function staticSite(app: FastifyInstance, client: string, table: Table, held: HeldFiles): Promise<void> {
  await app.register(async (files) => {
    await files.register(serveFiles, {
      root: client,
      wildcard: false,
      preCompressed: true,
      cacheControl: false,
      globIgnore: ['**/*.br', '**/*.gz', '404.html', 'sitemap.xml', 'gone/*', 'error/*', '_headers', '_redirects'],
      allowedPath: (_path, _root, { url }) => !INDEX.test(splitUrl(url).pathname),
      setHeaders: (reply, file) => {
        reply.header('cache-control', builtRule(file).cacheControl);
        reply.headers(elsewhereHeaders(path.relative(client, file)));
      },
    });
    // Here, since the type of a compressed file is set after its other headers.
    files.addHook('onSend', async (request, reply) => {
      const { pathname } = splitUrl(request.url);
      const type = reply.statusCode === 200 && TYPES.find(([end]) => pathname.endsWith(end))?.[1];
      if (type) reply.header('content-type', type);
    });
    held.holdFrom(files);
  });
  const old = await redirectsOf(app, client, table);
  const missing = await readFile(path.join(client, '404.html')).catch(() => Buffer.from(`${noPage}\n`));
  app.setNotFoundHandler((request, reply) => {
    const { pathname, query } = splitUrl(request.url);
    const page = pathname.replace(INDEX, '').replace(/\/?$/, '/');
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (isRead && page !== pathname && app.findRoute({ method: 'GET', url: page })) {
      return reply.redirect(page + query, 301);
    }
    const moved = old(request, reply);
    if (moved) return moved;
    return reply.code(404).header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(missing);
  });
}
