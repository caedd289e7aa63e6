const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long a mail waits after each try that failed, in milliseconds. */
const DELAYS = [1, 5, 15, 60, 180, 360, 720, 1440].map((minutes) => minutes * MINUTE);

/** Tries of one mail, over two days. */
export const TRIES = DELAYS.length + 1;

/** How long one process may have a mail in hand before another takes it up, in milliseconds. */
export const LEASE_MS = 2 * MINUTE;

/** How long the mail server may take over one mail, in milliseconds; less than the lease. */
export const SEND_MS = 30_000;

/** How long what was sent, given up or never confirmed is kept, in milliseconds. */
export const KEEP_MS = 30 * 24 * HOUR;

/** When a mail is tried again after so many tries, or null when they are used up. */
export function nextTry(tries: number, now: number): number | null {
  const delay = DELAYS[tries - 1];
  return delay === undefined ? null : now + delay;
}

/** How long to leave a mail server alone that did not answer so many times in a row, in milliseconds. */
export function pauseAfter(failures: number): number {
  return Math.min(10, 0.5 * 2 ** (failures - 1)) * MINUTE;
}

/** More mails than these to one person about one thing, and the rest come together in one. */
export interface Busy {
  mails: number;
  withinMs: number;
}

export const BUSY: Record<'desk' | 'reply', Busy> = {
  desk: { mails: 5, withinMs: 10 * MINUTE },
  reply: { mails: 3, withinMs: HOUR },
};

/** Each in a mail of its own, all in one now, or all at a later instant. */
export type Gathering = { how: 'each' } | { how: 'together' } | { how: 'later'; at: number };

/**
 * How to send what waits for one person.
 * @param sent when mails went to them
 * @param waiting when each letter that waits was written, and from when it may be told of
 */
export function gather(
  sent: readonly number[],
  waiting: readonly { createdAt: string; dueAt: string }[],
  { mails, withinMs }: Busy,
  now: number,
): Gathering {
  const recent = sent.filter((at) => at > now - withinMs);
  const wasPutOff = waiting.length > 1 && waiting.some(({ createdAt, dueAt }) => dueAt > createdAt);
  if (!wasPutOff && recent.length + waiting.length <= mails) return { how: 'each' };
  if (recent.length === 0) return { how: 'together' };
  return { how: 'later', at: Math.max(...recent) + withinMs };
}
