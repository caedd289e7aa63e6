import { noAnswer } from '#words/letter-sent.ts';
import {
  isElsewhere,
  letterApiPath,
  mineApiPath,
  previewApiPath,
  threadApiPath,
  voteApiPath,
} from '../../lib/paths.ts';
import type { Comment, Thread } from './comment.ts';
import type { Shelf } from './drafts.ts';
import type { Mine } from './mine.ts';
import { bringKept, KEEP_HEADER, keepGiven, KEPT_HEADER } from './pocket.ts';
import { type Outcome, readOutcome, unreachable } from './posting.ts';
import type { Submission } from './submission.ts';
import type { PageWish } from './wish.ts';

/** How long the server may take, in milliseconds. */
const PATIENCE_MS = 15_000;

interface Answer {
  status: number;
  body: Record<string, unknown>;
  etag: string | null;
}

/** The server's answer, or null where there is none to be had. */
async function ask(url: string, method = 'GET', sent?: object): Promise<Answer | null> {
  try {
    const answer = await fetch(url, {
      method,
      cache: 'no-cache',
      // The discussion may be served from another origin; on this one it changes nothing.
      credentials: 'include',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: { ...(sent && { 'content-type': 'application/json' }), ...(isElsewhere && broughtTo(url, method)) },
      ...(sent && { body: JSON.stringify(sent) }),
    });
    const given = isElsewhere && answer.headers.get(KEEP_HEADER);
    if (given) keepGiven(shelf('localStorage'), given, Date.now());
    const text = await answer.text();
    const body = Object(text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
    return { status: answer.status, body, etag: answer.headers.get('etag') };
  } catch {
    return null;
  }
}

/** What the browser keeps of its own, for what has to do with it: the thread is the same for all, and soonest without. */
function broughtTo(url: string, method: string): Record<string, string> {
  if (method === 'GET' && !/\/mine\?/.test(url)) return {};
  const kept = bringKept(shelf('localStorage'), Date.now());
  return kept === '' ? {} : { [KEPT_HEADER]: kept };
}

/** What was asked for, or the sentence that says why it could not be had. */
export type Had<T> = { ok: true; value: T } | { ok: false; message: string };

function had<T>(answer: Answer | null, read: (body: Record<string, unknown>) => T): Had<T> {
  if (answer && answer.status < 300) return { ok: true, value: read(answer.body) };
  const detail = answer?.body['detail'];
  if (typeof detail === 'string') return { ok: false, message: detail };
  return { ok: false, message: noAnswer };
}

function asked(url: string, { page, sort }: PageWish): string {
  return `${url}?page=${page}&sort=${sort}`;
}

export interface Fetched {
  thread: Thread;
  etag: string | null;
}

/** A page of the live thread, or null where there is no server to ask. */
export async function fetchThread(article: string, wish: PageWish): Promise<Fetched | null> {
  const answer = await ask(asked(threadApiPath(article), wish));
  if (answer?.status !== 200 || !Array.isArray(answer.body['comments'])) return null;
  return { thread: answer.body as unknown as Thread, etag: answer.etag };
}

/** What is this browser's own on that page; nothing, where that cannot be told. */
export async function fetchMine(article: string, wish: PageWish): Promise<Mine | null> {
  const answer = await ask(asked(mineApiPath(article), wish));
  return Array.isArray(answer?.body['voted']) ? (answer.body as unknown as Mine) : null;
}

/** The solution of the server's task; `none` where the solver cannot be had. */
async function work(challenge: unknown): Promise<string> {
  const solver = await import('../spam/solve.ts').catch(() => null);
  return solver ? solver.solve(challenge) : 'none';
}

/** Sends one letter; it may be sent again, since its id makes it the same letter. */
export async function sendLetter(article: string, submission: Submission): Promise<Outcome> {
  let answer = await ask(threadApiPath(article), 'POST', submission);
  // What looks hurried is posted all the same, once this machine has done a task; a reader notices nothing.
  if (answer?.status === 428) {
    const altcha = await work(answer.body['challenge']);
    answer = await ask(threadApiPath(article), 'POST', { ...submission, altcha });
  }
  if (!answer) return { kind: 'later', message: unreachable(navigator.onLine) };
  return readOutcome(answer.status, answer.body);
}

/** Votes, or takes the vote back; the new count. */
export async function sendVote(article: string, id: string, wanted: boolean): Promise<Had<number>> {
  return had(await ask(voteApiPath(article, id), 'POST', { wanted }), (body) => Number(body['votes']));
}

/** Saves an own letter; the letter as it now is, and whether it waits for the editor. */
export async function sendChange(article: string, id: string, body: string): Promise<Had<Comment>> {
  return had(await ask(letterApiPath(article, id), 'PATCH', { body }), (sent) => sent as unknown as Comment);
}

export async function sendRemoval(article: string, id: string): Promise<Had<null>> {
  return had(await ask(letterApiPath(article, id), 'DELETE'), () => null);
}

/** The letter as it would be shown: HTML that the server made safe. */
export async function fetchPreview(body: string): Promise<Had<string>> {
  return had(await ask(previewApiPath, 'POST', { body }), (sent) => String(sent['html']));
}

/** A version 4 UUID; `randomUUID` is missing where the page is not served safely. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return marked.toString(16).padStart(2, '0');
  });
  return [4, 6, 8, 10, 16].map((end, part, ends) => hex.slice(ends[part - 1] ?? 0, end).join('')).join('-');
}

/** A browser that keeps nothing throws on the very name; then nothing is kept. */
export function shelf(kind: 'localStorage' | 'sessionStorage'): Shelf {
  try {
    return globalThis[kind];
  } catch {
    return { getItem: () => null, setItem: () => undefined, removeItem: () => undefined };
  }
}
