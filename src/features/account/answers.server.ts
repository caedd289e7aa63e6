import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as words from '#words/account-refused.ts';
import { PROBLEM_TYPE, Refusal, toProblem, toRefusal } from '../discussion/problem.server.ts';

/** This scope takes and gives JSON and nothing else, and nothing of it is kept by anybody on the way. */
export function onlyJson(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
  app.setErrorHandler((error: unknown, request: FastifyRequest, reply: FastifyReply) => {
    const refusal = toRefusal(fromLibrary(error));
    if (refusal.status >= 500) request.log.error({ err: error }, 'A passkey failed.');
    if (refusal.retryAfter !== null) reply.header('retry-after', refusal.retryAfter);
    return reply
      .code(refusal.status)
      .type(PROBLEM_TYPE)
      .send(JSON.stringify(toProblem(refusal)));
  });
}

/** What better-auth refuses, in the site's own words. */
function fromLibrary(error: unknown): unknown {
  const { statusCode, body } = Object(error) as { statusCode?: number; body?: { code?: string } };
  if (error instanceof Refusal || statusCode === undefined || statusCode >= 500 || body === undefined) return error;
  const sentence = words.passkeys[body.code ?? ''] ?? words.passkeyFailed;
  return new Refusal(statusCode, sentence);
}
