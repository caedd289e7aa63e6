import { createHash } from 'node:crypto';
import { wordpressKey } from './wordpress-key.ts';

/** The space of the letters that were imported; fixed for good, since their ids hang on it. */
const SPACE = Buffer.from('5b6f1c7a0d3e4e4f9d0a8f3c2b7e6a15', 'hex');

/** A UUID of version 5: the same key has the same id, in every import. */
export function idOf(key: string): string {
  const bytes = createHash('sha1').update(SPACE).update(key).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Gives the id of a letter by its number in the old blog; nothing does where no blog was named. */
export function idOfOld(site: string | null): ((number: string) => string) | undefined {
  return site === null ? undefined : (number) => idOf(wordpressKey(site, number));
}
