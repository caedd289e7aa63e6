import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
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

const NOT_FRESH = 'You signed in a while ago. Sign in again, and then add the passkey.';
const SENTENCES: Record<string, string> = {
  SESSION_NOT_FRESH: NOT_FRESH,
  UNAUTHORIZED: 'Sign in to do this.',
  CHALLENGE_NOT_FOUND: 'That took too long, or was done before. Try again.',
  PASSKEY_NOT_FOUND: 'This site does not know that passkey. Sign in with your password.',
  AUTHENTICATION_FAILED: 'The passkey did not fit. Try again, or sign in with your password.',
};

/** What better-auth refuses, in the site's own words. */
function fromLibrary(error: unknown): unknown {
  const { statusCode, body } = Object(error) as { statusCode?: number; body?: { code?: string } };
  if (error instanceof Refusal || statusCode === undefined || statusCode >= 500 || body === undefined) return error;
  const sentence = SENTENCES[body.code ?? ''] ?? 'The passkey could not be used. Try again.';
  return new Refusal(statusCode, sentence);
}
