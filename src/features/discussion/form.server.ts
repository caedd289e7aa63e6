import { createHash, randomUUID } from 'node:crypto';
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { commentPath, discussionPath } from '../../lib/paths.ts';
import { takenId } from './api.server.ts';
import type { Admits } from './guard.server.ts';
import { emptyForm, type DiscussionPage, type FormState, type FormValues, formValues } from './page-state.ts';
import { toRefusal } from './problem.server.ts';
import { type Desk, receive, requireArticle } from './receive.server.ts';

/** Renders the on-demand page with this status. */
export type RenderPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  locals: { discussion: DiscussionPage; form: FormState },
) => Promise<FastifyReply>;

interface Params {
  Params: { article: string };
  Querystring: { reply?: string; kind?: string; held?: string };
}

/** Said where the post could not be read, and so cannot be shown again. */
const GO_BACK = 'Your browser’s back button brings back what you wrote.';

/** The id of a letter whose form has none: two clicks on "Post" are then one letter. A name-based UUID of its content. */
function contentId(article: string, { parentId, kind, name, body }: FormValues): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([article, parentId, kind, name, body]))
    .digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** The discussion's own page, always live, and its plain form: everything works without JavaScript. */
export function formRoutes(app: FastifyInstance, desk: Desk, admits: Admits, render: RenderPage): void {
  app.removeAllContentTypeParsers();
  app.register(formbody, { bodyLimit: app.initialConfig.bodyLimit });

  async function show(request: FastifyRequest<Params>, reply: FastifyReply, status: number, form: FormState) {
    const article = requireArticle(desk, request.params.article);
    const { thread } = await desk.discussion.thread(article.id);
    // Kept for the back button, which brings the text back, and asked for anew otherwise.
    reply.header('cache-control', status === 200 ? 'private, no-cache' : 'no-store');
    return render(request, reply, status, { discussion: { article, thread }, form });
  }

  app.setErrorHandler(async (error, request, reply) => {
    const refusal = toRefusal(error);
    if (refusal.status === 404) return reply.callNotFound();
    if (refusal.status >= 500) request.log.error({ err: error }, 'A form failed.');
    if (refusal.retryAfter !== null) reply.header('retry-after', refusal.retryAfter);
    // A used id would be refused again: the next try is a new letter.
    const values = { ...formValues(request.body), ...(refusal.status === 409 && { id: randomUUID() }) };
    const sentence = request.body ? refusal.message : `${refusal.message} ${GO_BACK}`;
    const form = { values, errors: refusal.errors, refusal: sentence, held: false };
    return show(request as FastifyRequest<Params>, reply, refusal.status, form);
  });

  app.get<Params>(discussionPath(':article'), (request, reply) => {
    const { reply: parentId, kind, held } = request.query;
    const values = formValues({ id: randomUUID(), parentId, kind });
    return show(request, reply, 200, { ...emptyForm, values, held: held !== undefined });
  });

  app.post<Params>(discussionPath(':article'), async (request, reply) => {
    const { article } = request.params;
    const posted = await receive(desk, admits.post, request, article, contentId(article, formValues(request.body)));
    if (posted.outcome === 'taken') throw takenId();
    if (posted.editKey) desk.rights.give(request, reply, posted.comment.id, posted.editKey);
    reply.header('cache-control', 'no-store');
    if (posted.outcome === 'held') return reply.redirect(`${discussionPath(article)}?held#held`, 303);
    return reply.redirect(commentPath(article, posted.comment.id), 303);
  });
}
