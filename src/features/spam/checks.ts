import * as words from '#words/held.ts';

/** What the host has set; every limit has a name. */
export interface SpamRules {
  /** A letter with more links than this waits. */
  links: number;
  /** Words and phrases that make a letter wait, in any case. */
  words: readonly string[];
}

/** A form that comes back sooner than this, in milliseconds, was filled by a program. */
export const FASTEST_MS = 3000;

/** A form may lie open for so long, in milliseconds. */
export const STALEST_MS = 24 * 3600_000;

/** The same words within this time are a duplicate, in milliseconds; shorter letters than this many characters are not. */
export const DUPLICATE_MS = 24 * 3600_000;
export const DUPLICATE_LENGTH = 40;

/** Addresses in a text, with or without the marks of a link. */
const LINK = /\bhttps?:\/\/|\bwww\.|<a\s|\[url/gi;

export function countLinks(text: string): number {
  return text.match(LINK)?.length ?? 0;
}

export function tooManyLinks(text: string, most: number): string | null {
  const count = countLinks(text);
  return count <= most ? null : words.links(count, most);
}

/** The first listed word that stands in the text by itself, in no matter what case; null where there is none. */
export function listedWord(text: string, listed: readonly string[]): string | null {
  const spaced = ` ${plain(text)} `;
  const found = listed.find((word) => plain(word) !== '' && spaced.includes(` ${plain(word)} `));
  return found === undefined ? null : words.listedWord(found);
}

/** Lower case, without accents, every run of other signs one space. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** "HELD_WORDS" as a list: parted by commas or lines, empty ones left out. */
export function readWords(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
