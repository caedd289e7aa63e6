import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import * as words from '#words/letter-refused.ts';
import type { Identify, Person } from '../account/person.server.ts';
import { speaksForColumn, writerOf } from '../account/writer.server.ts';
import type { Discussion } from './discussion.server.ts';
import type { Posted } from './letter.server.ts';
import { addressKey, type Admit, refuseForeignOrigin } from './guard.server.ts';
import { Refusal } from './problem.server.ts';
import type { Rights } from './rights.server.ts';
import { checkSubmission } from './submission.ts';

/** What the routes need to know of the site. */
export interface Desk {
  discussion: Discussion;
  /** The articles that take letters, by id. */
  articles: ReadonlyMap<string, { id: string; title: string }>;
  /** The origin of SITE_URL. */
  site: string;
  /** Whether replies can be told by mail; taken as so where left out. */
  sendsMail?: boolean;
  /** Says, unforgeably, when a form was made. */
  stamp?: () => string;
  /** Origins besides it whose pages may read and post: CORS_ORIGINS. */
  friends: readonly string[];
  rights: Rights;
  /** The id of a letter by its number in the blog that it came from; missing where there was none. */
  oldId?: ((number: string) => string) | undefined;
  /** Who is signed in; nobody, where it is not given. */
  identify?: Identify;
}

/**
 * The one way in, for JSON and for the form: guard, check, count, store, in that order.
 * @param spareId the id of a letter that brings none
 * @throws Refusal, and then nothing was stored
 */
export async function receive(
  desk: Desk,
  admit: Admit,
  request: FastifyRequest,
  article: string,
  spareId: string = randomUUID(),
): Promise<Posted> {
  refuseForeignOrigin(request, desk.site, desk.friends);
  requireArticle(desk, article);
  const fields = asRecord(request.body);
  const person = await signer(desk, request);
  const signed = person ? { ...fields, name: person.name } : fields;
  const checked = checkSubmission(signed, speaksForColumn(person));
  if (!checked.ok) throw new Refusal(422, words.needsChange, checked.errors);
  const faults = await desk.discussion.faults(article, checked.submission);
  if (checked.submission.subscribe && desk.sendsMail === false) faults.push({ field: 'email', message: words.noMail });
  if (faults.length > 0) throw new Refusal(422, words.needsChange, faults);
  await admit(request);
  const { submission } = checked;
  const writer = writerOf(person, submission.email);
  const canWork = request.headers['content-type']?.startsWith('application/json') ?? false;
  const about = { address: addressKey(request.ip), fields, canWork };
  return desk.discussion.post(article, { ...submission, id: submission.id ?? spareId }, writer, about);
}

/** Who signs: nobody, where a copy of the site on another host posts, which is not to be trusted with an account. */
export async function signer({ identify, friends }: Desk, request: FastifyRequest): Promise<Person | null> {
  const { origin } = request.headers;
  const isFriend = origin !== undefined && friends.includes(origin);
  return isFriend || !identify ? null : identify(request);
}

/** @throws Refusal naming the article, when there is none of this id */
export function requireArticle({ articles }: Desk, article: string): { id: string; title: string } {
  const known = articles.get(article);
  if (known) return known;
  const message = words.noArticle;
  throw new Refusal(404, message, [{ field: 'article', message }]);
}

export function asRecord(body: unknown): Record<string, unknown> {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  throw new Refusal(400, words.noObject);
}
