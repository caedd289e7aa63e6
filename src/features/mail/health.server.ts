import { mailTrouble } from '#words/mail-health.ts';
import type { Db } from '../discussion/store.server.ts';
import { mailHealth } from './outbox.server.ts';

/** What is wrong with the mail, in one line for the desk; null where nothing is. */
export async function troubleLine(db: Db, now: number): Promise<string | null> {
  const { failed, givenUp, error, next } = await mailHealth(db);
  if (failed + givenUp === 0) return null;
  const minutes = next === null ? null : Math.max(0, Math.ceil((Date.parse(next) - now) / 60_000));
  return mailTrouble(failed, givenUp, error, minutes);
}
