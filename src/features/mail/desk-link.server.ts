import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { commentPath, deskLinkPath } from '../../lib/paths.ts';
import type { CommentRow } from '../discussion/schema.server.ts';
import { findComment } from '../discussion/store.server.ts';
import {
  alreadyNotice,
  askNotice,
  doneNotice,
  isLinkAction,
  LINK_USED,
  type LinkAction,
  NOT_YOURS,
} from '#words/mail-desk.ts';
import { tagOf } from './links.server.ts';
import { type Notice, REFUSED, type ShownLetter } from './notice.ts';
import { iso } from './outbox.server.ts';
import { type Pages, refuseForeignPost, type WithToken } from './pages.server.ts';

/** What a link may still do, and for whom. */
interface Good {
  action: LinkAction;
  row: CommentRow;
  by: string;
  /** Names the link among the used ones. */
  seal: string;
}

/** Approving and rejecting by a link in a mail: opening it only shows the letter, so that no scanner moderates. */
export function deskLinkRoutes(app: FastifyInstance, pages: Pages): void {
  const { core, discussion, mail, site, titleOf } = pages;

  function shown({ name, role, html, articleId, heldFor, status }: CommentRow): ShownLetter {
    const why = status === 'held' ? (JSON.parse(heldFor ?? '[]') as string[]) : [];
    return { name, role, html, article: titleOf(articleId), heldFor: why };
  }

  async function read(token: string): Promise<Good | Notice> {
    const opened = mail.links.open('desk', token, core.now());
    if (!opened.ok) return REFUSED[opened.why];
    const [action, id = '', tag] = opened.parts;
    if (!isLinkAction(action)) return REFUSED.forged;
    const by = (await mail.hostsOf(core.db)).find((host) => tagOf(host) === tag);
    if (by === undefined) return NOT_YOURS;
    if (await isUsed(opened.seal)) return LINK_USED;
    const row = await findComment(core.db, id);
    if (!row || row.status === 'deleted') return REFUSED.gone;
    const isOpen = row.status === 'held' || (row.status === 'approved' && action === 'reject');
    return isOpen ? { action, row, by, seal: opened.seal } : alreadyNotice(row.status);
  }

  async function isUsed(seal: string): Promise<boolean> {
    const used = await core.db.selectFrom('usedLink').select('id').where('id', '=', seal).executeTakeFirst();
    return used !== undefined;
  }

  /** Marks a link as used; false where somebody was faster. */
  function use(id: string): Promise<boolean> {
    const row = { id, usedAt: iso(core.now()) };
    return core.write(async (step) => {
      const query = step.insertInto('usedLink').values(row);
      const used = await query
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      return used !== undefined;
    });
  }

  async function act({ action, row, by, seal }: Good): Promise<Notice> {
    if (!(await use(seal))) return LINK_USED;
    try {
      const [after] = await discussion.moderate({ id: 'mail', name: by }, [row.id], { action });
      return after ? doneNotice(action, shown(after), commentPath(row.articleId, row.id)) : alreadyNotice(row.status);
    } catch (error) {
      await core.write((step) => step.deleteFrom('usedLink').where('id', '=', seal).execute());
      throw error;
    }
  }

  app.get<WithToken>(deskLinkPath(':token'), async (request, reply) => {
    const link = await read(request.params.token);
    if ('title' in link) return pages.show(request, reply, link);
    return pages.show(request, reply, askNotice(link.action, shown(link.row), versionOf(link.row)));
  });

  app.post<WithToken>(deskLinkPath(':token'), async (request, reply) => {
    refuseForeignPost(request, site);
    const link = await read(request.params.token);
    if ('title' in link) return pages.show(request, reply, link);
    const version = versionOf(link.row);
    if (request.body?.['seen'] !== version) {
      return pages.show(request, reply, askNotice(link.action, shown(link.row), version, true));
    }
    return pages.show(request, reply, await act(link));
  });
}

/** What was read is what is approved: a letter that is edited meanwhile is shown again. */
function versionOf({ name, body }: CommentRow): string {
  return createHash('sha256')
    .update(JSON.stringify([name, body]))
    .digest('base64url')
    .slice(0, 22);
}
