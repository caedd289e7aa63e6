/** The longest beginning of a text that fits, ended at a word, with an ellipsis where something is left out. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const room = [...text.slice(0, most - 1)].join('').replace(/[\ud800-\udbff]$/, '');
  const words = room.replace(/\s+\S*$/, '');
  return `${(words.length > most / 2 ? words : room).trimEnd().replace(/[\s,;:–-]+$/, '')}…`;
}

/** Whole sentences from the beginning, as many as fit; else cut at a word. */
export function sentences(text: string, most: number): string {
  if (text.length <= most) return text;
  const [whole] = /^.*[.!?…]["”’)]?(?=\s)/su.exec(text.slice(0, most + 1)) ?? [];
  return whole && whole.length > most / 3 ? whole : cut(text, most);
}

/** A text of 70 to 160 characters: the wish, else more of `rest`, else filled up with a sentence that is true. */
export function describe(wish: string, rest: string, filler: string): string {
  if (wish.length >= LEAST && wish.length <= MOST) return wish;
  const text = wish.length > MOST ? wish : [wish, rest].filter(Boolean).join(' ');
  const short = sentences(text, MOST);
  const full = short.length >= LEAST ? short : cut(text, MOST);
  return full.length >= LEAST ? full : cut([full, filler].filter(Boolean).join(' '), MOST);
}

const LEAST = 70;
const MOST = 160;

const DAY = /^(\d{4})-(\d\d)-(\d\d)/;

/** The day of an instant as it is written, by the clock it was written by; null where there is no such day. */
export function dayOf(written: string): string | null {
  const [day] = DAY.exec(written) ?? [];
  const time = day ? Date.parse(`${day}T00:00:00Z`) : Date.parse(written);
  if (Number.isNaN(time)) return null;
  const iso = new Date(time).toISOString().slice(0, 10);
  return (day && iso !== day) || iso < '1970-01-02' || !/^\d{4}-/.test(iso) ? null : iso;
}
