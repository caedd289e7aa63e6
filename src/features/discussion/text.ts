import { reserved } from '#words/letter-check.ts';

/** Control characters but tab and newline, the marks that turn the reading direction, and halves of a character. */
const FORBIDDEN = /(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]|\p{Cs}/u;

/** Invisible and without use in running text; pasted along by accident. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\u115f\u1160\u3164\uffa0]/gu;

/** Text as it is kept: NFC, lines ended by one newline, nothing invisible, no space around it. */
export function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(INVISIBLE, '').normalize('NFC').trim();
}

/** Whether the text could show something else than what it says. */
export function hasForbidden(text: string): boolean {
  return FORBIDDEN.test(text);
}

/** Letters of other scripts, and digits, that pass for Latin ones. */
const LOOKALIKES = new Map(
  Object.entries({
    а: 'a',
    ѕ: 's',
    е: 'e',
    о: 'o',
    р: 'p',
    с: 'c',
    у: 'y',
    х: 'x',
    і: 'l',
    ј: 'j',
    ԁ: 'd',
    ո: 'n',
    һ: 'h',
    α: 'a',
    ε: 'e',
    ι: 'l',
    ο: 'o',
    ρ: 'p',
    ν: 'v',
    τ: 't',
    '0': 'o',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '1': 'l',
    '|': 'l',
    i: 'l',
    ı: 'l',
    $: 's',
    '@': 'a',
  }),
);

/** A name without case, accents, spaces and lookalike letters: two names with one key look the same. */
export function nameKey(name: string): string {
  const bare = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const mapped = [...bare].map((letter) => LOOKALIKES.get(letter) ?? letter).join('');
  return mapped.replace(/[^\p{L}\p{N}]/gu, '');
}

const RESERVED = new Set(reserved.map(nameKey));

/** The people of the column sign for themselves. */
export function isReserved(name: string): boolean {
  return RESERVED.has(nameKey(name));
}
