import formbody from '@fastify/formbody';
import type { FastifyInstance } from 'fastify';
import { failed } from '#words/mail-page.ts';
import { toRefusal } from '../discussion/problem.server.ts';
import { deskLinkRoutes } from './desk-link.server.ts';
import { followRoutes } from './follow.server.ts';
import { troubleNotice } from './notice.ts';
import type { MailRoutes, Pages } from './pages.server.ts';
import { privacyRoutes } from './privacy.server.ts';

/** The address is the key: it is told to nobody, kept by nobody and found by nobody. */
const SECRECY = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' };

/** The pages that links in mails lead to. */
export async function mailRoutes(app: FastifyInstance, options: MailRoutes): Promise<void> {
  const pages: Pages = {
    ...options,
    show: (request, reply, notice) => options.render(request, reply.headers(SECRECY), notice.status, { notice }),
  };
  app.removeAllContentTypeParsers();
  await app.register(formbody, { bodyLimit: 16 * 1024 });
  app.setErrorHandler(async (error, request, reply) => {
    const refusal = toRefusal(error);
    // Said without the address of the page, which is a key.
    if (refusal.status >= 500) request.log.error({ err: error }, 'A page of a mailed link failed.');
    if (refusal.retryAfter !== null) reply.header('retry-after', refusal.retryAfter);
    const sentence = refusal.status === 500 ? failed : refusal.message;
    return pages.show(request, reply, troubleNotice(refusal.status, sentence));
  });
  app.register((scope) => deskLinkRoutes(scope, pages));
  app.register((scope) => followRoutes(scope, pages));
  app.register((scope) => privacyRoutes(scope, pages));
}
