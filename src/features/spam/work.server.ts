import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { rememberRecent } from './recent.ts';

/** The field that carries a solved challenge, as base64 JSON; `none` from a browser that cannot solve one. */
export const WORK_FIELD = 'altcha';

/** How long a challenge may be worked on, in milliseconds. */
const VALID_MS = 10 * 60_000;

/** Rounds of one try, and how many tries it takes: about a second of a phone. */
const COST = 1000;
const TRIES = [300, 900] as const;

/** A puzzle for the machine, never for the person. */
export interface Work {
  challenge(): Promise<object>;
  /** Whether this is a solution of a challenge of ours that nobody has used before. */
  isDone(payload: unknown): Promise<boolean>;
}

/** @param secret any text that the site's processes share */
export function proofOfWork(secret: string, now: () => number): Work {
  const used = rememberRecent(VALID_MS, 50_000);
  const secrets = { hmacSignatureSecret: secret, hmacKeySignatureSecret: `${secret} key` };
  return {
    challenge: () =>
      createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        cost: COST,
        counter: randomInt(...TRIES),
        deriveKey,
        expiresAt: Math.floor((now() + VALID_MS) / 1000),
        ...secrets,
      }),
    async isDone(payload) {
      const read = readPayload(payload);
      if (!read || used.seen(read.challenge.signature, now()) !== null) return false;
      const { verified } = await verifySolution({ ...read, deriveKey, ...secrets });
      return verified && used.note(read.challenge.signature, now()) === 1;
    },
  };
}

type Solved = Pick<Parameters<typeof verifySolution>[0], 'challenge' | 'solution'>;

function readPayload(payload: unknown): (Solved & { challenge: { signature: string } }) | null {
  if (typeof payload !== 'string' || payload.length > 4000) return null;
  try {
    const read = JSON.parse(Buffer.from(payload, 'base64').toString()) as Partial<Solved>;
    if (typeof read.challenge?.signature !== 'string' || typeof read.solution !== 'object') return null;
    return read as Solved & { challenge: { signature: string } };
  } catch {
    return null;
  }
}
