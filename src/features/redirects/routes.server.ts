import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Answer, answerPath, answerQuery, isLegacyQuery, MISSING } from './legacy.ts';
import { GONE, type Table } from './table.ts';

export const TABLE_FILE = 'redirects.json';

/** A day: an old address that leads elsewhere hardly ever changes its mind. */
const FOR_A_DAY = 'public, max-age=86400';

const NO_TABLE: Table = { paths: {}, numbers: {}, articles: [], tags: [], people: [], wordpress: null };

/** What the build left of old addresses; nothing, where it left none. */
export async function readTable(client: string): Promise<Table> {
  const text = await readFile(path.join(client, '../server', TABLE_FILE), 'utf8').catch(() => null);
  return text === null ? NO_TABLE : (JSON.parse(text) as Table);
}

/** Answers old addresses. What `old` answers with null is for the page of what is not here. */
export async function redirectsOf(app: FastifyInstance, client: string, table: Table) {
  const gone = await readFile(path.join(client, 'gone/index.html')).catch(() => 'This page is gone.\n');

  function send(reply: FastifyReply, answer: string): FastifyReply {
    reply.header('cache-control', FOR_A_DAY);
    if (answer !== GONE) return reply.redirect(encodeURI(decodeURI(answer)), 301);
    return reply.code(410).type('text/html; charset=utf-8').send(gone);
  }

  app.addHook('onRequest', async (request, reply) => {
    const [pathname = '', query = ''] = split(request.url);
    if (query === '' || !isRead(request) || !isLegacyQuery(query)) return undefined;
    const answer = answerQuery(pathname, query, table);
    if (answer === MISSING) return reply.callNotFound();
    return answer === null ? undefined : send(reply, answer);
  });

  return function old(request: FastifyRequest, reply: FastifyReply): FastifyReply | null {
    const answer: Answer = isRead(request) ? answerPath(split(request.url)[0] ?? '', table) : null;
    return answer === null ? null : send(reply, answer);
  };
}

function isRead({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD';
}

function split(url: string): [pathname: string, query: string] {
  const end = url.indexOf('?');
  return end < 0 ? [url, ''] : [url.slice(0, end), url.slice(end)];
}
