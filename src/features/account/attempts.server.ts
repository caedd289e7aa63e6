import type { FastifyRequest } from 'fastify';
import { tooManyTries } from '#words/account-refused.ts';
import type { Core } from '../discussion/core.server.ts';
import { prefixOf } from '../discussion/guard.server.ts';
import { Refusal } from '../discussion/problem.server.ts';

/** Tries are counted over so long, in milliseconds. */
const WINDOW_MS = 15 * 60_000;

/** Tries in that time: at one account, with one browser that its owner has used before, from one address. */
const MOST = { account: 10, browser: 10, address: 40 };
type Whose = keyof typeof MOST;

/** What is counted: whose try it is, and a name that is stored only as a keyed hash. */
export type Counted = [whose: Whose, name: string];

/** Counts tries to sign in, in the database, so that every process knows of all of them. */
export interface Attempts {
  /** @throws Refusal 429 where one of these has had its share */
  count(...all: Counted[]): Promise<void>;
  forget(counted: Counted): Promise<void>;
}

export function createAttempts({ write, signer, now }: Pick<Core, 'write' | 'signer' | 'now'>): Attempts {
  const keyOf = ([whose, name]: Counted) => signer.sign('attempt', whose, name);
  return {
    async count(...all) {
      const at = now();
      const resetAt = new Date(at + WINDOW_MS).toISOString();
      const counts = await write(async (step) => {
        // What is over goes with the next try; nothing else looks after it.
        const present = new Date(at).toISOString();
        // What would be over later than any try that is counted now is from before the clock was set back.
        const isOver = step.deleteFrom('attempt').where(({ eb, or }) => {
          return or([eb('resetAt', '<=', present), eb('resetAt', '>', resetAt)]);
        });
        await isOver.execute();
        await step.deleteFrom('verification').where('expiresAt', '<=', present).execute();
        await step.deleteFrom('session').where('expiresAt', '<=', present).execute();
        const rows = [];
        for (const counted of all) {
          const upsert = step
            .insertInto('attempt')
            .values({ key: keyOf(counted), count: 1, resetAt })
            .onConflict((conflict) =>
              conflict.column('key').doUpdateSet((set) => ({ count: set('attempt.count', '+', 1) })),
            )
            .returning(['count', 'resetAt']);
          rows.push({ most: MOST[counted[0]], ...(await upsert.executeTakeFirstOrThrow()) });
        }
        return rows;
      });
      const full = counts.filter(({ count, most }) => count > most);
      if (full.length === 0) return;
      const seconds = Math.ceil((Math.max(...full.map((row) => Date.parse(row.resetAt))) - at) / 1000);
      throw new Refusal(429, tooManyTries(seconds), [], seconds);
    },
    async forget(counted) {
      await write((step) => step.deleteFrom('attempt').where('key', '=', keyOf(counted)).execute());
    },
  };
}

/** The address of a request as it is counted. */
export function addressOf({ ip }: FastifyRequest): Counted {
  return ['address', prefixOf(ip)];
}
