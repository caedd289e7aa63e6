import * as words from '#words/held.ts';
import type { Signer } from '../discussion/secrets.server.ts';
import { FASTEST_MS, STALEST_MS } from './checks.ts';

/** The field of the form that people do not see. */
export const TRAP_FIELD = 'website';

/** Says, unforgeably, when a form was made. */
export function stampForm(signer: Signer, now: number): string {
  const at = now.toString(36);
  return `${at}.${signer.sign('form', at)}`;
}

export type StampState = 'none' | 'good' | 'fast' | 'stale' | 'forged';

export function readStamp(signer: Signer, stamp: unknown, now: number): StampState {
  if (typeof stamp !== 'string' || stamp === '') return 'none';
  const [at = '', signature = ''] = stamp.split('.');
  if (!signer.matches(signature, 'form', at)) return 'forged';
  const age = now - parseInt(at, 36);
  if (age < FASTEST_MS) return 'fast';
  return age > STALEST_MS ? 'stale' : 'good';
}

/** Why a form of this state is suspicious, for the desk; null where it is not. */
export const STAMP_REASONS: Record<StampState, string | null> = {
  none: null,
  good: null,
  fast: words.fast(FASTEST_MS / 1000),
  stale: words.stale,
  forged: words.forged,
};
