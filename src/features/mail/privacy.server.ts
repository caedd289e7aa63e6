import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { byMail } from '#words/desk.ts';
import { askedOften, tickSure, writeEmail } from '#words/mail-page.ts';
import { privacyDataPath, privacyRequestPath } from '../../lib/paths.ts';
import { SteadyCounts } from '../discussion/counts.server.ts';
import { addressKey } from '../discussion/guard.server.ts';
import { dataOf, erase } from '../discussion/person-data.server.ts';
import { Refusal } from '../discussion/problem.server.ts';
import { personOf } from '../transfer/account-source.server.ts';
import { mailboxOf } from './address.ts';
import { sourcesOf } from './mail.server.ts';
import { type Notice, REFUSED } from './notice.ts';
import { queue, queuedSince } from './outbox.server.ts';
import { dataNotice, erasedNotice, NO_MAIL, requestNotice, SAME_ANSWER } from '#words/mail-reader.ts';
import { type Pages, refuseForeignPost, type WithToken } from './pages.server.ts';

const HOUR = 3_600_000;

/** Mails of this kind: at most so many a day to one address, and so many an hour from the whole site. */
const REQUESTS_A_DAY = 3;
const REQUESTS_AN_HOUR = 60;
/** Requests from one network address. */
const ASKED_A_MINUTE = 5;

/** What the site keeps of a person, by a link that is mailed to them. */
export async function privacyRoutes(app: FastifyInstance, pages: Pages): Promise<void> {
  const { core, mail, site, show } = pages;
  const sources = sourcesOf(core.signer);
  await app.register(rateLimit, { global: false, store: SteadyCounts });
  const count = app.createRateLimit({
    max: ASKED_A_MINUTE,
    timeWindow: 60_000,
    keyGenerator: ({ ip }) => `privacy ${addressKey(ip)}`,
  });

  /** The address that a link was mailed to, or why there is none. */
  async function addressIn(token: string): Promise<{ email: string } | Notice> {
    const opened = mail.links.open('privacy', token, core.now());
    if (!opened.ok) return REFUSED[opened.why];
    const [id = ''] = opened.parts;
    const row = await core.db.selectFrom('outbox').select('recipient').where('id', '=', id).executeTakeFirst();
    return row ? { email: row.recipient } : REFUSED.gone;
  }

  /** Writes the same row for every address; whether anything is kept of it is looked up when the mail is written. */
  async function ask(email: string): Promise<void> {
    const now = core.now();
    await core.write(async (step) => {
      if ((await queuedSince(step, 'privacy', now - 24 * HOUR, email)) >= REQUESTS_A_DAY) return;
      if ((await queuedSince(step, 'privacy', now - HOUR)) >= REQUESTS_AN_HOUR) return;
      await queue(step, { kind: 'privacy', recipient: email }, now);
    });
    mail.sender?.wake();
  }

  app.get(privacyRequestPath, (request, reply) => show(request, reply, mail.enabled ? requestNotice() : NO_MAIL));

  app.post<{ Body?: Record<string, unknown> }>(privacyRequestPath, async (request, reply) => {
    refuseForeignPost(request, site);
    if (!mail.enabled) return show(request, reply, NO_MAIL);
    const given = request.body?.['email'];
    const email = typeof given === 'string' ? given.trim().toLowerCase() : '';
    if (mailboxOf(email) === null) return show(request, reply, requestNotice(email.slice(0, 254), writeEmail));
    const result = await count(request);
    if (!result.isAllowed && result.isExceeded) {
      throw new Refusal(429, askedOften, [], 60);
    }
    await ask(email);
    return show(request, reply, SAME_ANSWER);
  });

  /** The page of what is kept. Somebody who looks after the column is erased from the command line. */
  async function page(token: string, email: string, error: string | null = null): Promise<Notice> {
    const data = await dataOf(core.db, email, sources);
    const isStaff = Boolean((await personOf(core.db, email))?.role);
    return dataNotice(data, `${privacyDataPath(token)}data.json`, isStaff, error);
  }

  app.get<WithToken>(privacyDataPath(':token'), async (request, reply) => {
    const { token } = request.params;
    const about = await addressIn(token);
    return show(request, reply, 'title' in about ? about : await page(token, about.email));
  });

  app.get<WithToken>(`${privacyDataPath(':token')}data.json`, async (request, reply) => {
    const about = await addressIn(request.params.token);
    reply.headers({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' });
    if ('title' in about) return reply.code(about.status).send({ title: about.title, status: about.status });
    const data = await dataOf(core.db, about.email, sources);
    reply.header('content-disposition', 'attachment; filename="ask-the-expert.json"').type('application/json');
    return reply.send(`${JSON.stringify(data, null, 2)}\n`);
  });

  app.post<WithToken>(privacyDataPath(':token'), async (request, reply) => {
    refuseForeignPost(request, site);
    const { token } = request.params;
    const about = await addressIn(token);
    if ('title' in about) return show(request, reply, about);
    const isSure = request.body?.['sure'] === 'yes';
    if (!isSure || (await personOf(core.db, about.email))?.role) {
      return show(request, reply, await page(token, about.email, isSure ? null : tickSure));
    }
    const actor = { id: 'mail', name: byMail };
    const { comments } = await core.write((step) => erase(step, about.email, actor, core.now(), sources));
    for (const { id, ...where } of comments) core.bus.tell({ what: 'removed', commentId: id, ...where });
    return show(request, reply, erasedNotice(comments.length));
  });
}
