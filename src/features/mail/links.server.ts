import { createHash } from 'node:crypto';
import type { Signer } from '../discussion/secrets.server.ts';

/** What a signed link says, or why it is refused. `seal` names this very link. */
export type Opened = { ok: true; parts: string[]; seal: string } | { ok: false; why: 'forged' | 'expired' };

/** Makes and reads links that nobody can forge. Their parts hold no dot. */
export interface Links {
  /** @param until when it ends, in milliseconds; 0 for never */
  make(use: string, parts: readonly string[], until: number): string;
  open(use: string, token: string, now: number): Opened;
}

export function createLinks(signer: Signer): Links {
  return {
    make(use, parts, until) {
      const said = [...parts, until.toString(36)];
      return [...said, signer.sign(`link ${use}`, ...said)].join('.');
    },
    open(use, token, now) {
      const said = token.split('.');
      const seal = said.pop() ?? '';
      const until = Number.parseInt(said.at(-1) ?? '', 36);
      if (Number.isNaN(until) || !signer.matches(seal, `link ${use}`, ...said)) return { ok: false, why: 'forged' };
      if (until !== 0 && now >= until) return { ok: false, why: 'expired' };
      return { ok: true, parts: said.slice(0, -1), seal };
    },
  };
}

/** Names an address in a link without giving it away. */
export function tagOf(address: string): string {
  return createHash('sha256').update(address.toLowerCase()).digest('base64url').slice(0, 16);
}
