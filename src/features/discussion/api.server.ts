import type { FastifyInstance } from 'fastify';
import * as words from '#words/letter-refused.ts';
import { mayCompress } from '../../lib/brotli.server.ts';
import { CACHE } from '../../lib/cache.ts';
import { commentPath, previewApiPath, threadApiPath } from '../../lib/paths.ts';
import { changeOwn, countVote, previewBody, takeBack } from './change.server.ts';
import type { Admits } from './guard.server.ts';
import { mineOf } from './mine.server.ts';
import { readWish } from './wish.ts';
import { PROBLEM_TYPE, Refusal, remedyOf, toProblem, toRefusal } from './problem.server.ts';
import { asRecord, type Desk, receive, requireArticle } from './receive.server.ts';

interface Params {
  Params: { article: string; id: string };
  Querystring: { page?: unknown; sort?: unknown };
}

/** Everything under `/api/`, and nothing but JSON. */
export function apiRoutes(app: FastifyInstance, desk: Desk, admits: Admits): void {
  app.removeContentTypeParser('text/plain');

  app.setErrorHandler((error, request, reply) => {
    const refusal = toRefusal(error);
    if (refusal.status >= 500) request.log.error({ err: error }, remedyOf(error) ?? 'A request failed.');
    if (refusal.retryAfter !== null) reply.header('retry-after', refusal.retryAfter);
    return reply
      .code(refusal.status)
      .header('cache-control', 'no-store')
      .type(PROBLEM_TYPE)
      .send(JSON.stringify(toProblem(refusal)));
  });

  app.get<Params>('/api/threads/:article', async (request, reply) => {
    const { id } = requireArticle(desk, request.params.article);
    const { json, bytes, etag, compressed } = await desk.discussion.thread(id, readWish(request.query));
    reply.header('etag', etag).header('cache-control', CACHE.thread.cacheControl).header('vary', CACHE.thread.vary);
    if (hasTag(request.headers['if-none-match'], etag)) return reply.code(304).send();
    reply.type('application/json; charset=utf-8');
    if (!mayCompress(json, request.headers['accept-encoding'])) return reply.send(bytes);
    return reply.header('content-encoding', 'br').send(await compressed());
  });

  app.post<Params>('/api/threads/:article', async (request, reply) => {
    const { article } = request.params;
    if (request.body === undefined) throw new Refusal(415, words.noLetter);
    const posted = await receive(desk, admits.post, request, article);
    reply.header('cache-control', 'no-store');
    if (posted.outcome === 'taken') throw takenId();
    if (posted.editKey) desk.rights.give(request, reply, posted.comment.id, posted.editKey);
    if (posted.outcome === 'held') return reply.code(202).send(posted.comment);
    return reply.code(201).header('location', commentPath(article, posted.comment.id)).send(posted.comment);
  });

  changeRoutes(app, desk, admits);
}

/** What a browser may do besides posting: change its own letters, vote, look at a letter before it is posted. */
function changeRoutes(app: FastifyInstance, desk: Desk, admits: Admits): void {
  const letter = `${threadApiPath(':article')}/:id`;

  app.get<Params>(`${threadApiPath(':article')}/mine`, async (request, reply) => {
    const { id } = requireArticle(desk, request.params.article);
    const { thread } = await desk.discussion.thread(id, readWish(request.query));
    reply.header('cache-control', 'private, no-store');
    return mineOf(desk, request, thread);
  });

  app.patch<Params>(letter, async (request, reply) => {
    const { comment, held } = await changeOwn(desk, admits, request, request.params.article, request.params.id);
    return reply
      .code(held ? 202 : 200)
      .header('cache-control', 'no-store')
      .send(comment);
  });

  app.delete<Params>(letter, async (request, reply) => {
    await takeBack(desk, admits, request, reply, request.params.article, request.params.id);
    return reply.code(204).header('cache-control', 'no-store').send();
  });

  app.post<Params>(`${letter}/vote`, async (request, reply) => {
    const { wanted } = asRecord(request.body);
    if (typeof wanted !== 'boolean') throw new Refusal(422, words.sayWanted);
    const { article, id } = request.params;
    const votes = await countVote(desk, admits, request, reply, { article, id, wanted });
    reply.header('cache-control', 'no-store');
    return { id, votes, wanted };
  });

  app.post(previewApiPath, async (request, reply) => {
    const html = await previewBody(desk, admits, request, asRecord(request.body)['body']);
    reply.header('cache-control', 'no-store');
    return { html };
  });
}

export function hasTag(header: string | undefined, etag: string): boolean {
  return header !== undefined && header.split(',').some((tag) => tag.trim().replace(/^(?!W\/)/, 'W/') === etag);
}

export function takenId(): Refusal {
  const message = words.idTaken;
  return new Refusal(409, message, [{ field: 'id', message }]);
}
