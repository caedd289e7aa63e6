/** Names that Windows keeps for itself. */
const KEPT = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** So long may the name of a piece be; an address longer than that is nobody's. */
const LONGEST = 80;

/** What letters become that no accent explains. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i' },
};

/**
 * Words as a part of an address: small letters from a to z, digits and dashes.
 * @param fallback where nothing of the words can be written so, such as `post-12`
 */
export function toSlug(words: string, fallback: string): string {
  const plain = decoded(words)
    .toLowerCase()
    .replace(/[ßæœøđðþłı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  const letters = [...plain.matchAll(/\p{L}/gu)].length;
  const written = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  // Of words in another script only crumbs would be left.
  const latin = [...written.matchAll(/[a-z]/g)].length;
  if (written === '' || latin * 2 < letters) return fallback;
  const short = written.slice(0, LONGEST).replace(/-[^-]*$/, (end) => (written.length > LONGEST ? '' : end));
  return KEPT.test(short) ? `${fallback.replace(/\d+$/, '')}${short}` : short;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The first of `name`, `name-<number>`, `name-<number>-2`, … that is free. */
export function freeSlug(name: string, number: string, isFree: (slug: string) => boolean): string {
  if (isFree(name)) return name;
  const second = number ? `${name}-${number}` : name;
  for (let count = 1; ; count += 1) {
    const slug = count === 1 ? second : `${second}-${count}`;
    if (isFree(slug)) return slug;
  }
}
