import type { FastifyReply, FastifyRequest } from 'fastify';
import * as words from '#words/letter-refused.ts';
import type { Comment } from './comment.ts';
import { addressKey, type Admits, refuseForeignOrigin } from './guard.server.ts';
import { renderBody, saysSomething } from './markdown.server.ts';
import type { OwnLetter } from './own.server.ts';
import { Refusal } from './problem.server.ts';
import { asRecord, type Desk, requireArticle } from './receive.server.ts';
import type { CommentRow } from './schema.server.ts';
import { toComment } from './store.server.ts';
import { checkBody } from './submission.ts';

/** A letter, and the key by which this browser may change it. */
interface Opened {
  row: CommentRow;
  key: string;
  /** In milliseconds since 1970. */
  until: number;
}

/**
 * The letter, if this request may change it.
 * @throws Refusal: 403 without the right, 404 where the letter is of another article or gone
 */
export async function openOwn(desk: Desk, request: FastifyRequest, article: string, id: string): Promise<Opened> {
  requireArticle(desk, article);
  const right = desk.rights.held(request).find((held) => held.id === id);
  if (!right) throw new Refusal(403, words.notYours);
  const row = opened(await desk.discussion.own(id, right.key));
  if (row.articleId !== article) throw new Refusal(404, words.unknownLetter);
  return { row, key: right.key, until: right.until };
}

/** @throws Refusal, where the letter could not be opened */
function opened(own: OwnLetter): CommentRow {
  if (own.ok) return own.row;
  if (own.why === 'unknown') throw new Refusal(404, words.unknownLetter);
  throw new Refusal(403, own.why === 'late' ? words.askTheHost : words.notYours);
}

/** What became of a changed letter. */
export interface Changed {
  comment: Comment;
  /** It waits for the desk. */
  held: boolean;
}

/** Changes the text of an own letter, and nothing else, whatever the request brings. */
export async function changeOwn(
  desk: Desk,
  admits: Admits,
  request: FastifyRequest,
  article: string,
  id: string,
): Promise<Changed> {
  refuseForeignOrigin(request, desk.site, desk.friends);
  const { key } = await openOwn(desk, request, article, id);
  const fields = asRecord(request.body);
  const body = requireBody(fields['body']);
  await admits.change(request);
  const row = opened(
    await desk.discussion.edit(id, key, body, { address: addressKey(request.ip), fields, canWork: false }),
  );
  return { comment: toComment(row), held: row.status !== 'approved' };
}

/** Takes an own letter back, and the right to it. */
export async function takeBack(
  desk: Desk,
  admits: Admits,
  request: FastifyRequest,
  reply: FastifyReply,
  article: string,
  id: string,
): Promise<void> {
  refuseForeignOrigin(request, desk.site, desk.friends);
  const { key } = await openOwn(desk, request, article, id);
  await admits.change(request);
  opened(await desk.discussion.remove(id, key));
  desk.rights.drop(request, reply, id);
}

/** Counts this browser's vote, or takes it back; the new count. */
export async function countVote(
  desk: Desk,
  admits: Admits,
  request: FastifyRequest,
  reply: FastifyReply,
  { article, id, wanted }: { article: string; id: string; wanted: boolean },
): Promise<number> {
  refuseForeignOrigin(request, desk.site, desk.friends);
  requireArticle(desk, article);
  await admits.vote(request);
  const voter = wanted ? desk.rights.asVoter(request, reply) : (desk.rights.voter(request) ?? '');
  const votes = await desk.discussion.vote(article, id, voter, wanted);
  if (votes === null) throw new Refusal(404, words.noVote);
  return votes;
}

/** The letter as it would be shown; nothing is stored. */
export async function previewBody(
  desk: Desk,
  admits: Admits,
  request: FastifyRequest,
  value: unknown,
): Promise<string> {
  refuseForeignOrigin(request, desk.site, desk.friends);
  await admits.preview(request);
  return renderBody(requireBody(value));
}

/** @throws Refusal naming the body, where it cannot be a letter */
function requireBody(value: unknown): string {
  const checked = checkBody(value);
  if (!checked.ok) throw new Refusal(422, words.needsChange, checked.errors);
  if (saysSomething(renderBody(checked.body))) return checked.body;
  throw new Refusal(422, words.needsChange, [{ field: 'body', message: words.saysNothing }]);
}
