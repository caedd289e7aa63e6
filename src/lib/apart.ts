import { dir } from '#words/locale.ts';

/** Letters that run from right to left. */
const RTL = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * What a reader chose, for a sentence of plain text. Where it runs the other way it is isolated, so that it moves nothing
 * around it; all else stays free of marks that an old program would show. In HTML, `bdi` does the same.
 */
export function apart(words: string): string {
  return RTL.test(words) === (dir === 'rtl') ? words : `\u2068${words}\u2069`;
}
