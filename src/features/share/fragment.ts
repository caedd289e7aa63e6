/** Words that were chosen in a text, and where they stand. */
export interface Quote {
  /** What was chosen; blocks are parted by line breaks. */
  text: string;
  /** What stands before and after it in the same block. */
  before: string;
  after: string;
  /** The whole text of the page. */
  page: string;
}

/** A quotation of so many characters is named in full, a longer one by its first and last words. */
const MOST_CHARACTERS = 100;
const EDGE_WORDS = 6;
const PREFIX_WORDS = 4;

const inLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const LAST_PIECE = /[\p{L}\p{N}\p{M}'’]+$/u;
const FIRST_PIECE = /^[\p{L}\p{N}\p{M}'’]+/u;

/** Browsers look for whole words, so a word that was chosen in part is taken whole. */
function inWholeWords({ text, before, after }: Quote): { text: string; before: string } {
  const startsInWord = FIRST_PIECE.test(text) ? (LAST_PIECE.exec(before)?.[0] ?? '') : '';
  const endsInWord = LAST_PIECE.test(text) ? (FIRST_PIECE.exec(after)?.[0] ?? '') : '';
  return {
    text: startsInWord + text + endsInWord,
    before: startsInWord ? before.slice(0, -startsInWord.length) : before,
  };
}

/** A dash, a comma and an ampersand part the pieces of a directive, so inside of one they are written otherwise. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}

function timesIn(page: string, words: string): number {
  return inLine(page).toLowerCase().split(words.toLowerCase()).length - 1;
}

/** `:~:text=…` for a quotation, to stand after an anchor; empty where nothing was chosen. */
export function textDirective(quote: Quote): string {
  const { text, before } = inWholeWords(quote);
  const blocks = text.split(/\n+/).map(inLine).filter(Boolean);
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return '';
  const isShort = blocks.length === 1 && first.length <= MOST_CHARACTERS;
  const firstWords = first.split(' ');
  const lastWords = last.split(' ');
  // Where both ends would meet in the only block, the whole of it is as short.
  const isWhole = isShort || (blocks.length === 1 && firstWords.length <= 2 * EDGE_WORDS);
  const start = isWhole ? first : firstWords.slice(0, EDGE_WORDS).join(' ');
  const end = isWhole ? '' : `,${encode(lastWords.slice(-EDGE_WORDS).join(' '))}`;
  const context = inLine(before).split(' ').slice(-PREFIX_WORDS).join(' ');
  const prefix = context && timesIn(quote.page, start) > 1 ? `${encode(context)}-,` : '';
  return `:~:text=${prefix}${encode(start)}${end}`;
}
