import { intl } from '#words/locale.ts';

/** Why a mail did not go out, where the mail server gave no reason; and what stands for the address in what it said. */
export const tooSlow = 'the mail server took too long';
export const noReason = 'no reason given';
export const theAddress = 'the address';

/** "3 mails could not be sent", "1 mail could not be sent". */
const notSent = (count: number) => `${count} ${count === 1 ? 'mail' : 'mails'} could not be sent`;

const inMinutes = (minutes: number) => (minutes <= 1 ? 'in a minute' : `in ${minutes.toLocaleString(intl)} minutes`);

/**
 * What the desk is told of mails that did not go out.
 * @param minutes until the next try; null where all are given up
 */
export function mailTrouble(failed: number, givenUp: number, error: string | null, minutes: number | null): string {
  const said = error ? ` The mail server said last: ${error}.` : '';
  const next = minutes === null ? '' : ` The next try is ${inMinutes(minutes)}.`;
  const lost = givenUp === 0 ? '' : ` ${givenUp} of them ${givenUp === 1 ? 'is' : 'are'} given up.`;
  return `${notSent(failed + givenUp)}.${said}${next}${lost}`;
}
