import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Db } from './store.server.ts';

/** Signs and checks with a key that the site's processes share. */
export interface Signer {
  /** A keyed hash of these parts, in base64url; each use names itself first, so that one is never taken for another. */
  sign(use: string, ...parts: string[]): string;
  matches(signature: string, use: string, ...parts: string[]): boolean;
}

/** The site's own key, made once and kept in its database. */
export async function openSigner(db: Db, now: () => number = Date.now): Promise<Signer> {
  const fresh = {
    name: 'signing',
    value: randomBytes(32).toString('base64url'),
    createdAt: new Date(now()).toISOString(),
  };
  await db
    .insertInto('secret')
    .values(fresh)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await db
    .selectFrom('secret')
    .select('value')
    .where('name', '=', 'signing')
    .executeTakeFirstOrThrow();
  return signWith(Buffer.from(value, 'base64url'));
}

function signWith(key: Buffer): Signer {
  const sign = (use: string, ...parts: string[]) =>
    createHmac('sha256', key)
      .update(JSON.stringify([use, ...parts]))
      .digest('base64url');
  return {
    sign,
    matches(signature, ...rest) {
      const [given, due] = [Buffer.from(signature), Buffer.from(sign(...rest))];
      return given.length === due.length && timingSafeEqual(given, due);
    },
  };
}
