import { createHash, randomUUID } from 'node:crypto';
import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { goBack } from '#words/letter-refused.ts';
import { CACHE } from '../../lib/cache.ts';
import { commentPath, discussionPath, votePath } from '../../lib/paths.ts';
import { takenId } from './api.server.ts';
import { countVote, previewBody } from './change.server.ts';
import type { Admits } from './guard.server.ts';
import { mineOf } from './mine.server.ts';
import { oldLetterPath } from './old-letter.server.ts';
import { ownRoutes } from './own-form.server.ts';
import { type DiscussionPage, DONE, emptyForm, type FormState, type FormValues, formValues } from './page-state.ts';
import type { OwnPage } from './page-state.ts';
import { remedyOf, toRefusal } from './problem.server.ts';
import { asRecord, type Desk, receive, requireArticle, signer } from './receive.server.ts';
import { type PageWish, readWish } from './wish.ts';

/** Renders the on-demand page of the request's address with this status. */
export type RenderPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  locals: { discussion?: DiscussionPage; form?: FormState; own?: OwnPage },
) => Promise<FastifyReply>;

interface Params {
  Params: { article: string; id: string };
  Querystring: Record<string, string | undefined>;
}

/** The id of a letter whose form has none: two clicks on "Post" are then one letter. A name-based UUID of its content. */
function contentId(article: string, { parentId, kind, name, body }: FormValues): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([article, parentId, kind, name, body]))
    .digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** The discussion's own page, always live, and its plain forms: everything works without JavaScript. */
export function formRoutes(app: FastifyInstance, desk: Desk, admits: Admits, render: RenderPage): void {
  app.removeAllContentTypeParsers();
  app.register(formbody, { bodyLimit: app.initialConfig.bodyLimit });
  app.register((scope) => ownRoutes(scope, desk, admits, render));

  /** The page that is asked for, or the one on which the letter stands that is linked or answered. */
  async function wishOf({ query, params }: FastifyRequest<Params>, { parentId }: FormValues): Promise<PageWish> {
    const wish = readWish(query);
    const wanted = query['comment'] ?? (parentId || null);
    const found = typeof wanted === 'string' ? await desk.discussion.locate(wanted, wish.sort) : null;
    return found?.article === params.article ? { ...wish, page: found.page } : wish;
  }

  async function show(request: FastifyRequest<Params>, reply: FastifyReply, status: number, form: FormState) {
    const article = requireArticle(desk, request.params.article);
    const { thread, etag } = await desk.discussion.thread(article.id, await wishOf(request, form.values));
    const mine = await mineOf(desk, request, thread);
    const person = await signer(desk, request);
    const me = person && { name: person.name, role: person.role };
    // Kept for the back button, which brings the text back, and asked for anew otherwise.
    reply.header('cache-control', (status === 200 ? CACHE.own : CACHE.never).cacheControl);
    return render(request, reply, status, { discussion: { article, thread, etag, mine, me }, form });
  }

  app.setErrorHandler(async (error, request, reply) => {
    const refusal = toRefusal(error);
    if (refusal.status === 404) return reply.callNotFound();
    if (refusal.status >= 500) request.log.error({ err: error }, remedyOf(error) ?? 'A form failed.');
    if (refusal.retryAfter !== null) reply.header('retry-after', refusal.retryAfter);
    // A used id would be refused again: the next try is a new letter.
    const values = { ...formValues(request.body), ...(refusal.status === 409 && { id: randomUUID() }) };
    // A post that could not be read cannot be shown again.
    const sentence = request.body ? refusal.message : `${refusal.message} ${goBack}`;
    const form = { ...emptyForm, values, errors: refusal.errors, refusal: sentence };
    return show(request as FastifyRequest<Params>, reply, refusal.status, form);
  });

  app.get<Params>(discussionPath(':article'), async (request, reply) => {
    const moved = await oldLetterPath(desk, request.query['comment']);
    if (moved) return reply.header('cache-control', CACHE.moved.cacheControl).redirect(moved, 301);
    const { reply: parentId, kind } = request.query;
    const values = formValues({ id: randomUUID(), parentId, kind, stamp: desk.stamp?.() });
    const done = DONE.find((what) => request.query[what] !== undefined) ?? null;
    return show(request, reply, 200, { ...emptyForm, values, done });
  });

  app.post<Params>(discussionPath(':article'), async (request, reply) => {
    const { article } = request.params;
    const values = formValues(request.body);
    if (asRecord(request.body)['preview'] !== undefined) {
      const preview = await previewBody(desk, admits, request, values.body);
      return show(request, reply, 200, { ...emptyForm, values, preview });
    }
    const posted = await receive(desk, admits.post, request, article, contentId(article, values));
    if (posted.outcome === 'taken') throw takenId();
    if (posted.editKey) desk.rights.give(request, reply, posted.comment.id, posted.editKey);
    reply.header('cache-control', 'no-store');
    if (posted.outcome === 'held') return reply.redirect(`${discussionPath(article)}?held#held`, 303);
    return reply.redirect(commentPath(article, posted.comment.id), 303);
  });

  app.post<Params>(votePath(':article', ':id'), async (request, reply) => {
    const { article, id } = request.params;
    const wanted = asRecord(request.body)['wanted'] !== 'no';
    if (votesAsStranger(desk, request)) {
      return reply
        .header('cache-control', 'no-store')
        .redirect(`${discussionPath(article)}?comment=${id}&vote#vote`, 303);
    }
    await countVote(desk, admits, request, reply, { article, id, wanted });
    return reply.header('cache-control', 'no-store').redirect(backTo(request, article, id), 303);
  });
}

/**
 * A form of a page on another site brings no cookie, so each vote would be that of somebody new: it is counted on our own
 * page, where the same button stands.
 */
function votesAsStranger({ friends, rights }: Desk, request: FastifyRequest): boolean {
  const { origin = '', 'sec-fetch-site': fetchSite } = request.headers;
  return friends.includes(origin) && fetchSite !== 'same-site' && rights.voter(request) === null;
}

/** Where a vote leads: the question's page, where it came from there; else the letter in its discussion. */
function backTo({ headers, host, body }: FastifyRequest, article: string, id: string): string {
  const { back } = Object(body) as { back?: unknown };
  if (typeof back === 'string' && /^\/(questions|ask)\/[\w/?&=%#-]*$/.test(back)) return back;
  const from = URL.canParse(headers.referer ?? '') ? new URL(headers.referer ?? '') : null;
  if (from?.host !== host) return commentPath(article, id);
  const { sort } = readWish(Object.fromEntries(from.searchParams));
  return commentPath(article, id, sort);
}
