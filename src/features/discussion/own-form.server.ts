import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { minutesLabel } from '#words/letter-own.ts';
import { chooseDeed } from '#words/letter-refused.ts';
import { commentPath, discussionPath, ownPath } from '../../lib/paths.ts';
import { changeOwn, openOwn, previewBody, takeBack } from './change.server.ts';
import type { RenderPage } from './form.server.ts';
import type { Admits } from './guard.server.ts';
import type { OwnPage } from './page-state.ts';
import { Refusal, remedyOf, toRefusal } from './problem.server.ts';
import { asRecord, type Desk, requireArticle } from './receive.server.ts';
import { toComment } from './store.server.ts';

interface Params {
  Params: { article: string; id: string };
}

/** The page on which a writer changes a letter or takes it back, without JavaScript. Looking at it changes nothing. */
export function ownRoutes(app: FastifyInstance, desk: Desk, admits: Admits, render: RenderPage): void {
  async function show(
    request: FastifyRequest<Params>,
    reply: FastifyReply,
    status: number,
    change: Partial<OwnPage>,
  ): Promise<FastifyReply> {
    const article = requireArticle(desk, request.params.article);
    const own = await lookUp(request);
    const usual = { body: own?.body ?? '', errors: [], refusal: null, preview: null, confirm: false };
    const letter = own?.letter ?? null;
    reply.header('cache-control', 'private, no-store');
    return render(request, reply, status, { own: { ...usual, article, id: request.params.id, letter, ...change } });
  }

  async function lookUp(request: FastifyRequest<Params>) {
    const { article, id } = request.params;
    const own = await openOwn(desk, request, article, id).catch(() => null);
    if (!own) return null;
    const letter = { comment: toComment(own.row), left: minutesLabel(own.until - desk.rights.now()) };
    return { body: own.row.body, letter };
  }

  app.setErrorHandler(async (error, request, reply) => {
    const refusal = toRefusal(error);
    if (refusal.status === 404) return reply.callNotFound();
    if (refusal.status >= 500) request.log.error({ err: error }, remedyOf(error) ?? 'A form failed.');
    if (refusal.retryAfter !== null) reply.header('retry-after', refusal.retryAfter);
    const { body } = Object(request.body) as { body?: unknown };
    const typed = typeof body === 'string' ? { body } : {};
    const change = { ...typed, errors: refusal.errors, refusal: refusal.message };
    return show(request as FastifyRequest<Params>, reply, refusal.status, change);
  });

  app.get<Params>(ownPath(':article', ':id'), async (request, reply) => {
    await openOwn(desk, request, request.params.article, request.params.id);
    return show(request, reply, 200, {});
  });

  app.post<Params>(ownPath(':article', ':id'), async (request, reply) => {
    const { article, id } = request.params;
    const fields = asRecord(request.body);
    const typed = typeof fields['body'] === 'string' ? { body: fields['body'] } : {};
    reply.header('cache-control', 'no-store');
    switch (fields['do']) {
      case 'preview':
        await openOwn(desk, request, article, id);
        return show(request, reply, 200, { ...typed, preview: await previewBody(desk, admits, request, typed.body) });
      case 'ask':
        await openOwn(desk, request, article, id);
        return show(request, reply, 200, { ...typed, confirm: true });
      case 'remove':
        await takeBack(desk, admits, request, reply, article, id);
        return reply.redirect(`${discussionPath(article)}?taken#taken`, 303);
      case 'save': {
        const { held } = await changeOwn(desk, admits, request, article, id);
        return reply.redirect(held ? `${discussionPath(article)}?held#held` : commentPath(article, id), 303);
      }
      default:
        throw new Refusal(422, chooseDeed);
    }
  });
}
