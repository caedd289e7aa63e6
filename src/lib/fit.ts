import { lang } from '#words/locale.ts';

/** Text of so many characters at most, cut where a word ends and never inside what is read as one character. */
export function fit(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const segments = new Intl.Segmenter(lang).segment(characters.slice(0, most).join(''));
  const room = [...segments]
    .map(({ segment }) => segment)
    .slice(0, -1)
    .join('');
  const cut = room.replace(/\s+\S*$/u, '');
  const kept = cut.length > room.length / 2 ? cut : room;
  return `${kept.replace(/[\s,;:–—-]+$/u, '')}…`;
}
