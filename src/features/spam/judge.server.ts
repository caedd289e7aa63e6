import { createHash } from 'node:crypto';
import * as words from '#words/held.ts';
import { solve } from '#words/letter-refused.ts';
import type { Core } from '../discussion/core.server.ts';
import type { Circumstances, Judge } from '../discussion/letter.server.ts';
import { Refusal } from '../discussion/problem.server.ts';
import type { CommentRow } from '../discussion/schema.server.ts';
import { type AkismetSettings, askAkismet } from './akismet.server.ts';
import { DUPLICATE_LENGTH, DUPLICATE_MS, listedWord, type SpamRules, tooManyLinks } from './checks.ts';
import { rememberRecent } from './recent.ts';
import { readStamp, STAMP_REASONS, TRAP_FIELD } from './stamp.server.ts';
import { proofOfWork, WORK_FIELD } from './work.server.ts';

export interface JudgeSettings extends SpamRules {
  /** Letters from one address in ten minutes; above it the sender's machine must work for each. */
  manyFromOne: number;
  akismet: AkismetSettings | null;
}

const TEN_MINUTES = 10 * 60_000;

/**
 * Holds what looks like spam, and says why. What only looks hurried or many is let through for a proof of work; a
 * browser without scripts need not give one, and its letter waits for the desk.
 * @param rule the host's own rule, which is asked first
 * @throws Refusal 428 with a `challenge`, for a client that can solve one
 */
export function createJudge(core: Core, settings: JudgeSettings, rule: Judge): Judge {
  const { now, signer } = core;
  const work = proofOfWork(signer.sign('work'), now);
  const bodies = rememberRecent(DUPLICATE_MS, 20_000);
  const addresses = rememberRecent(TEN_MINUTES, 20_000);

  /** Reasons that no work takes away. */
  async function reasonsOf(row: CommentRow, about: Circumstances): Promise<string[]> {
    const text = `${row.name}\n${row.body}`;
    const trap = about.fields[TRAP_FIELD];
    const found = [
      trap ? words.trap : null,
      tooManyLinks(text, settings.links),
      listedWord(text, settings.words),
      isRepeated(row) ? words.repeated : null,
      settings.akismet && (await askAkismet(settings.akismet, row)) ? words.service : null,
    ];
    return found.filter((reason) => reason !== null);
  }

  function isRepeated({ id, body }: CommentRow): boolean {
    if (body.length < DUPLICATE_LENGTH) return false;
    const said = createHash('sha256').update(body.toLowerCase().replace(/\s+/g, ' ')).digest('base64url');
    // A retry of the same letter is the same letter.
    if (bodies.seen(`${said} ${id}`, now()) !== null) return false;
    bodies.note(`${said} ${id}`, now());
    return bodies.note(said, now()) > 1;
  }

  /** What a proof of work makes good. */
  function suspicionsOf({ address, fields }: Circumstances): string[] {
    const many = address !== null && addresses.note(address, now()) > settings.manyFromOne;
    const stamp = STAMP_REASONS[readStamp(signer, fields['stamp'], now())];
    const found = [many ? words.manyFromOne : null, stamp];
    return found.filter((reason) => reason !== null);
  }

  return async (row, about) => {
    const reasons = [...(await rule(row, about)), ...(await reasonsOf(row, about))];
    const suspicions = suspicionsOf(about);
    if (suspicions.length === 0 || (await work.isDone(about.fields[WORK_FIELD]))) return reasons;
    const canWork = about.canWork && about.fields[WORK_FIELD] === undefined;
    if (canWork && reasons.length === 0) {
      throw new Refusal(428, solve, [], null, { challenge: await work.challenge() });
    }
    return [...reasons, ...suspicions];
  };
}
