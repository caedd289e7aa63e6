import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

type Challenge = Parameters<typeof solveChallenge>[0]['challenge'];

/** How long a slow machine may work at it, in milliseconds. */
const PATIENCE_MS = 60_000;

/**
 * Solves the server's task in the background of the page, which stays as quick as before.
 * @returns what the field `altcha` carries; `none` where the browser cannot, and the letter then waits for the desk
 */
export async function solve(challenge: unknown): Promise<string> {
  try {
    const task = challenge as Challenge;
    const solution = await solveChallenge({ challenge: task, deriveKey, timeout: PATIENCE_MS });
    return solution ? btoa(JSON.stringify({ challenge: task, solution })) : 'none';
  } catch {
    return 'none';
  }
}
