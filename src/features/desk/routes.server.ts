import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as words from '#words/desk.ts';
import { noArticle } from '#words/letter-refused.ts';
import { deskLetterPath, deskPath, deskPiecesPath, signInTo } from '../../lib/paths.ts';
import type { Accounts } from '../account/accounts.server.ts';
import type { Person } from '../account/person.server.ts';
import type { Core } from '../discussion/core.server.ts';
import type { Discussion } from '../discussion/discussion.server.ts';
import { refuseForeignOrigin } from '../discussion/guard.server.ts';
import { BODY_LENGTH, characters } from '../discussion/limits.ts';
import { Refusal, toRefusal } from '../discussion/problem.server.ts';
import { findComment } from '../discussion/store.server.ts';
import { hasForbidden, tidy } from '../discussion/text.ts';
import { ACTIONS, type Action } from '../discussion/actions.ts';
import type { Piece } from '../doors/manifest.ts';
import { troubleLine } from '../mail/health.server.ts';
import { previewLink } from '../preview/link.server.ts';
import { readPreviews } from '../preview/previews.server.ts';
import { MAY, MAY_PREVIEW } from './desk.ts';
import { type Asked, deskPage, letterOf, readAsked } from './page.server.ts';
import { pageAsked, rowsOf } from './pieces.ts';

export interface DeskRoutes {
  core: Core;
  discussion: Discussion;
  accounts: Pick<Accounts, 'identify'>;
  articles: ReadonlyMap<string, { id: string; title: string }>;
  /** The pieces of the build that is served. */
  published: readonly Piece[];
  /** The folder of previews. */
  previews: string;
  /** The origin of SITE_URL. */
  site: string;
  render: (request: FastifyRequest, reply: FastifyReply, status: number, locals: object) => Promise<FastifyReply>;
}

/** Letters that one form may act on. */
const MOST_AT_ONCE = 500;

/** The desk: lists of letters, and forms that act on them. Everything works without scripts. */
export async function deskRoutes(app: FastifyInstance, options: DeskRoutes): Promise<void> {
  const { core, discussion, accounts, articles, published, previews, site, render } = options;
  app.removeAllContentTypeParsers();
  await app.register(formbody, { bodyLimit: app.initialConfig.bodyLimit });

  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });

  app.setErrorHandler((error, request, reply) => {
    const refusal = toRefusal(error);
    if (refusal.status >= 500) request.log.error({ err: error }, 'The desk failed.');
    return render(request, reply, refusal.status, { deskError: refusal.message });
  });

  /** Somebody with a role; a stranger who only looks is led to sign in. */
  async function worker(
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<(Person & { role: keyof typeof MAY }) | null> {
    const person = await accounts.identify(request);
    if (person?.role) return { ...person, role: person.role };
    if (person) throw new Refusal(403, words.notForYou);
    if (request.method !== 'GET') throw new Refusal(401, words.signInAgain);
    await reply.redirect(signInTo(request.url), 303);
    return null;
  }

  app.get<{ Querystring: Asked }>(deskPath, async (request, reply) => {
    const person = await worker(request, reply);
    if (!person) return reply;
    const mail = await troubleLine(core.db, core.now());
    const desk = await deskPage(core.db, readAsked(request.query), person, articles, mail);
    return render(request, reply, 200, { desk });
  });

  app.get<{ Querystring: { page?: unknown } }>(deskPiecesPath, async (request, reply) => {
    const person = await worker(request, reply);
    if (!person) return reply;
    const made = await readPreviews(previews);
    const now = core.now();
    const today = new Date(now).toISOString().slice(0, 10);
    const linkOf = MAY_PREVIEW.includes(person.role) ? (piece: Piece) => previewLink(core.signer, piece, now) : null;
    const rows = rowsOf(published, made?.pieces ?? [], today, linkOf);
    const deskPieces = {
      rows: pageAsked(rows, request.query.page),
      builtAt: made?.builtAt ?? null,
      canLink: linkOf !== null,
    };
    return render(request, reply, 200, { deskPieces });
  });

  app.post(deskPath, async (request, reply) => {
    refuseForeignOrigin(request, site);
    const person = await worker(request, reply);
    if (!person) return reply;
    const form = Object(request.body) as Record<string, unknown>;
    const back = safeBack(form['back']);
    if (typeof form['discussion'] === 'string') {
      const closed = await closeOrOpen(person, form['discussion'], form['closed'] === 'yes');
      return reply.redirect(withNotice(back, { discussion: closed ? 'closed' : 'open' }), 303);
    }
    const action = allowed(person.role, form['action']);
    const ids = idsOf(form['ids']);
    const article = typeof form['article'] === 'string' && form['article'] !== '' ? form['article'] : null;
    if (action === 'article' && article !== null && !articles.has(article)) {
      throw new Refusal(422, words.chooseArticle);
    }
    const done = await discussion.moderate({ id: person.id, name: person.name }, ids, { action, article });
    return reply.redirect(withNotice(back, { done: String(done.length), action }), 303);
  });

  async function closeOrOpen(person: Person & { role: keyof typeof MAY }, article: string, closed: boolean) {
    allowed(person.role, 'close');
    if (!articles.has(article)) throw new Refusal(404, noArticle);
    await discussion.closeThread({ id: person.id, name: person.name }, article, closed);
    return closed;
  }

  interface Letter {
    Params: { id: string };
    Querystring: { back?: unknown };
  }

  app.get<Letter>(deskLetterPath(':id'), async (request, reply) => {
    const person = await worker(request, reply);
    if (!person) return reply;
    allowed(person.role, 'edit');
    const letter = await letterOf(core.db, request.params.id, articles);
    const row = letter && (await findComment(core.db, letter.id));
    if (!letter || !row) return reply.callNotFound();
    const back = safeBack(request.query.back);
    return render(request, reply, 200, { deskEdit: { letter, body: row.body, error: null, back } });
  });

  app.post<Letter>(deskLetterPath(':id'), async (request, reply) => {
    refuseForeignOrigin(request, site);
    const person = await worker(request, reply);
    if (!person) return reply;
    const action = allowed(person.role, 'edit');
    const letter = await letterOf(core.db, request.params.id, articles);
    if (!letter) return reply.callNotFound();
    const form = Object(request.body) as Record<string, unknown>;
    const back = safeBack(form['back']);
    const sent = typeof form['body'] === 'string' ? form['body'] : '';
    const body = tidy(sent);
    const error = wrongBody(body);
    if (error) return render(request, reply, 422, { deskEdit: { letter, body: sent, error, back } });
    const done = await discussion.moderate({ id: person.id, name: person.name }, [letter.id], { action, body });
    return reply.redirect(withNotice(back, { done: String(done.length), action }), 303);
  });
}

function allowed(role: keyof typeof MAY, wanted: unknown): Action {
  const action = ACTIONS.find((known) => known === wanted);
  if (!action) throw new Refusal(422, words.noAction);
  if (!MAY[role].includes(action)) throw new Refusal(403, words.notYourRole);
  return action;
}

function idsOf(sent: unknown): string[] {
  const ids = (Array.isArray(sent) ? sent : [sent]).filter((id): id is string => typeof id === 'string' && id !== '');
  if (ids.length === 0) throw new Refusal(422, words.noneChosen);
  if (ids.length > MOST_AT_ONCE) throw new Refusal(422, words.tooMany(MOST_AT_ONCE));
  return [...new Set(ids)];
}

function wrongBody(body: string): string | null {
  if (body === '') return words.editEmpty;
  if (hasForbidden(body)) return words.editMarks;
  return characters(body) > BODY_LENGTH ? words.editLong(BODY_LENGTH) : null;
}

/** Only ever back to the desk itself. */
function safeBack(back: unknown): string {
  return typeof back === 'string' && /^\/desk\/(\?[\w=&%+.-]*)?$/.test(back) ? back : deskPath;
}

function withNotice(back: string, notice: Record<string, string>): string {
  const [path = deskPath, query = ''] = back.split('?');
  const params = new URLSearchParams(query);
  for (const name of ['done', 'action', 'discussion']) params.delete(name);
  for (const [name, value] of Object.entries(notice)) params.set(name, value);
  return `${path}?${params}`;
}
