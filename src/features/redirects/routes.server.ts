import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { gonePage } from '#words/site.ts';
import { type Answer, answerPath, answerQuery, isLegacyQuery, MISSING } from './legacy.ts';
import { GONE, type Table, TABLE_FILE } from './table.ts';

/** A day: an old address that leads elsewhere hardly ever changes its mind. */
const FOR_A_DAY = 'public, max-age=86400';

/**
 * What the build left of old addresses.
 * @throws where it left nothing
 */
export async function readTable(client: string): Promise<Table> {
  const file = path.join(client, '../server', TABLE_FILE);
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Table;
  } catch (cause) {
    throw new Error(`${file} is missing or broken. Run "npm run build".`, { cause });
  }
}

/** Answers old addresses. What `old` answers with null is for the page of what is not here. */
export async function redirectsOf(app: FastifyInstance, client: string, table: Table) {
  const gone = await readFile(path.join(client, 'gone/index.html')).catch(() => `${gonePage}\n`);

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
