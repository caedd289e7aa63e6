import type { FastifyInstance } from 'fastify';
import { articlePath, commentPath, followPath, unfollowPath } from '../../lib/paths.ts';
import type { SubscriptionRow } from '../discussion/schema.server.ts';
import { type Notice, REFUSED } from './notice.ts';
import { followedNotice, followNotice, SILENCED_NOTICE, stopNotice, stoppedNotice } from '#words/mail-reader.ts';
import { type Pages, refuseForeignPost, type WithToken } from './pages.server.ts';
import { silence } from './silence.server.ts';
import { addresseeOf, confirm, findSubscription, unsubscribe } from './subscription.server.ts';

/** Confirming that mails of replies are wanted, and stopping them. */
export function followRoutes(app: FastifyInstance, { core, mail, site, titleOf, show }: Pages): void {
  const { db } = core;

  function placeOf({ articleId, rootId }: SubscriptionRow) {
    const href = rootId === '' ? articlePath(articleId) : commentPath(articleId, rootId);
    return { title: titleOf(articleId), href };
  }

  /** The subscription's id, or why there is none. */
  function idIn(use: 'follow' | 'unfollow', token: string): string | Notice {
    const opened = mail.links.open(use, token, core.now());
    return opened.ok ? (opened.parts[0] ?? REFUSED.forged) : REFUSED[opened.why];
  }

  app.get<WithToken>(followPath(':token'), async (request, reply) => {
    const id = idIn('follow', request.params.token);
    if (typeof id !== 'string') return show(request, reply, id);
    const wish = await findSubscription(db, id);
    return show(request, reply, wish ? followNotice(placeOf(wish)) : REFUSED.gone);
  });

  app.post<WithToken>(followPath(':token'), async (request, reply) => {
    refuseForeignPost(request, site);
    const id = idIn('follow', request.params.token);
    if (typeof id !== 'string') return show(request, reply, id);
    const wish = await core.write((step) => confirm(step, id, core.now()));
    const stop = unfollowPath(mail.links.make('unfollow', [id], 0));
    return show(request, reply, wish ? followedNotice(placeOf(wish), stop) : REFUSED.gone);
  });

  app.get<WithToken>(unfollowPath(':token'), async (request, reply) => {
    const id = idIn('unfollow', request.params.token);
    if (typeof id !== 'string') return show(request, reply, id);
    const wish = await findSubscription(db, id);
    if (wish) return show(request, reply, stopNotice(placeOf(wish)));
    return show(request, reply, stoppedNotice(await addresseeOf(db, id)));
  });

  // Mail programs send the one click of RFC 8058 in whatever form they like.
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null, {}));

  // From anywhere: a mail program posts it from its own servers or pages. Only the mail's reader knows the token.
  app.post<WithToken>(unfollowPath(':token'), async (request, reply) => {
    const id = idIn('unfollow', request.params.token);
    if (typeof id !== 'string') return show(request, reply, id);
    const wish = request.body?.['do'];
    const email = await addresseeOf(db, id);
    if (wish === 'never' && email !== null) {
      await core.write((step) => silence(step, core.signer, email, 'never', core.now()));
      return show(request, reply, SILENCED_NOTICE);
    }
    await core.write((step) => unsubscribe(step, id, wish === 'all'));
    return show(request, reply, stoppedNotice(email));
  });
}
