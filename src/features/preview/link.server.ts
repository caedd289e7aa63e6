import type { Piece } from '../doors/manifest.ts';
import type { Signer } from '../discussion/secrets.server.ts';
import { previewPath } from '../../lib/paths.ts';

/** How long a link opens a preview, in days after the one on which it was made. */
export const PREVIEW_DAYS = 7;

const DAY_MS = 24 * 60 * 60 * 1000;

const dayOf = (now: number) => new Date(now).toISOString().slice(0, 10);

/** The last day of a link that is made now. */
const lastDay = (now: number) => dayOf(now + PREVIEW_DAYS * DAY_MS);

/** A link to the preview of one piece: the last day on which it opens, in UTC, and the signature. All of one day are the same. */
export function previewLink(signer: Signer, { kind, id }: Pick<Piece, 'kind' | 'id'>, now: number): string {
  const until = lastDay(now);
  const ticket = new URLSearchParams({ until, key: signer.sign('preview', kind, id, until) });
  return `${previewPath(kind, id)}?${ticket}`;
}

/** Whether a link opens this piece: no, where it is not whole or was made for another one; no more, after its day. */
export function readTicket(
  signer: Signer,
  { kind, id }: { kind: string; id: string },
  { until, key }: { until?: unknown; key?: unknown },
  now: number,
): 'open' | 'late' | 'wrong' {
  if (typeof until !== 'string' || typeof key !== 'string') return 'wrong';
  if (!signer.matches(key, 'preview', kind, id, until)) return 'wrong';
  return until < dayOf(now) ? 'late' : 'open';
}

/** What a browser that has opened a preview brings along for the pictures and scripts in it. */
export function filesTicket(signer: Signer, until: string): string {
  return `${until}.${signer.sign('preview files', until)}`;
}

export function opensFiles(signer: Signer, ticket: string | undefined, now: number): boolean {
  const [until = '', key = ''] = ticket?.split('.') ?? [];
  return signer.matches(key, 'preview files', until) && until >= dayOf(now);
}
