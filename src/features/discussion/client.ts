import { threadApiPath } from '../../lib/paths.ts';
import type { Thread } from './comment.ts';
import type { Shelf } from './drafts.ts';
import { type Outcome, readOutcome, unreachable } from './posting.ts';
import type { Submission } from './submission.ts';

/** How long the server may take, in milliseconds. */
const PATIENCE_MS = 15_000;

export interface Fetched {
  thread: Thread;
  etag: string | null;
}

/** The live thread, or null where there is no server to ask. */
export async function fetchThread(article: string): Promise<Fetched | null> {
  try {
    const answer = await fetch(threadApiPath(article), { cache: 'no-cache', signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!answer.ok) return null;
    const thread = (await answer.json()) as Thread;
    return Array.isArray(thread.comments) ? { thread, etag: answer.headers.get('etag') } : null;
  } catch {
    return null;
  }
}

/** Sends one letter; it may be sent again, since its id makes it the same letter. */
export async function sendLetter(article: string, submission: Submission): Promise<Outcome> {
  try {
    const answer = await fetch(threadApiPath(article), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(submission),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return readOutcome(answer.status, await answer.json());
  } catch {
    return { kind: 'later', message: unreachable(navigator.onLine) };
  }
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
