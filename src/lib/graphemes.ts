import { lang } from '#words/locale.ts';

/**
 * The beginning of a text, of so many characters (code points) at most, never cut inside what is read as one: a family
 * of emoji, a letter and its marks.
 */
export function beginningOf(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  let kept = '';
  let length = 0;
  // One more than fits is enough to see where the last whole one ends.
  for (const { segment } of new Intl.Segmenter(lang).segment(characters.slice(0, most + 1).join(''))) {
    length += [...segment].length;
    if (length > most) break;
    kept += segment;
  }
  return kept;
}
