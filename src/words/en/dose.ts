import type { Dose } from '../../features/exercise/schema.ts';

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

type Range = readonly [least: number, most: number];

/** "10 to 12", or "6" when both ends are the same. */
function rangeOf([least, most]: Range): string {
  return least === most ? `${least}` : `${least} to ${most}`;
}

function secondsOf(range: Range): string {
  return `${rangeOf(range)} ${range[1] === 1 ? 'second' : 'seconds'}`;
}

function side({ perSide }: Dose, limb: string): string {
  return perSide ? ` with each ${limb}` : ', both legs at once';
}

/** How much, as one would say it: "6 holds of 10 to 12 seconds with each leg". */
export function amountOf(dose: Dose): string {
  if (dose.mode === 'time') return `${secondsOf(dose.seconds)}${side(dose, 'leg')}`;
  const sets = dose.sets > 1 ? `${dose.sets} sets of ` : '';
  const what = dose.mode === 'hold' ? `holds of ${secondsOf(dose.seconds)}` : dose.sets > 1 ? '' : 'times';
  return `${sets}${rangeOf(dose.reps)} ${what}`.trim() + side(dose, 'leg');
}

/** What lies between: the tempo, the letting go and the rest, each a sentence. */
export function pausesOf(dose: Dose): string[] {
  const rest = typeof dose.rest === 'number' ? ([dose.rest, dose.rest] as const) : dose.rest;
  const between = dose.mode !== 'time' && dose.sets > 1 ? 'between sets' : 'to change legs';
  const tempo = dose.mode === 'reps' ? dose.tempo.map(({ do: what, seconds }) => `${what} ${secondsOf(seconds)}`) : [];
  return [
    ...(tempo.length ? [`${capital(tempo.join(', '))}.`] : []),
    ...(dose.mode === 'hold' ? [`Let go for ${secondsOf([dose.release, dose.release])} after each hold.`] : []),
    ...(rest[1] > 0 ? [`Rest for ${secondsOf(rest)} ${between}.`] : []),
    ...(dose.build ? [dose.build] : []),
  ];
}

/** How often: "Every day, or at least 5 days a week". */
export function oftenOf({ days: [least, most], often }: Dose): string {
  if (often) return capital(often);
  if (most === 7) return least === 7 ? 'Every day' : `Every day, or at least ${numbers[least]} days a week`;
  return `${capital(least === most ? `${numbers[least]}` : `${numbers[least]} to ${numbers[most]}`)} days a week`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
