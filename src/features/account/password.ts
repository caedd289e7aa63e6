import * as words from '#words/account-refused.ts';

/** In characters. Long beats complicated: nobody is asked for a digit. */
export const PASSWORD_LENGTH = { min: 12, max: 128 };

/** What is tried first by whoever guesses. Each is taken out before what is left is measured. */
const COMMON =
  /passw[o0]rd|passphrase|qwertz?u?i?o?p?|asdf(?:gh)?(?:jkl)?|zxcv(?:bnm)?|letmein|welcome|iloveyou|monkey|dragon|admin|master|secret|changeme|default|football|baseball|sunshine|princess|login|abc(?:def(?:gh)?)?|asktheexpert|expert|host|0123456789|123456789|987654321|12345678?|1234|4321|(?:19|20)\d\d/g;

/** This much must be left that is nobody's first guess, and so many different characters. */
const LEFT_OVER = 8;
const DIFFERENT = 6;

/** What is wrong with a new password, in one sentence; null where it will do. */
export function wrongPassword(password: string, about: { name: string; email: string }): string | null {
  const length = [...password].length;
  if (length < PASSWORD_LENGTH.min) return words.shortPassword(PASSWORD_LENGTH.min);
  if (length > PASSWORD_LENGTH.max) return words.longPassword(PASSWORD_LENGTH.max);
  const guess = password.toLowerCase();
  const own = [about.name, about.email, ...about.email.split(/[@.]/), ...about.name.split(/\s+/)];
  const known = own.map((word) => word.toLowerCase()).filter((word) => word.length > 2);
  const bare = known.reduce((left, word) => left.replaceAll(word, ''), guess).replace(COMMON, '');
  const plain = bare.replace(/(.)\1+/gu, '$1');
  const isWeak = [...plain].length < LEFT_OVER || new Set(plain).size < DIFFERENT;
  return isWeak ? words.weakPassword : null;
}
