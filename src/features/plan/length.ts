import { length, units } from '#words/plan-field.ts';

/** A length in whole tenths of a millimetre. Half an inch is exactly 127 of them. */
export type Tenths = number;
export type Unit = 'in' | 'cm';

/** The most that a block may add: half an inch. */
export const CAP: Tenths = 127;
/** What a reader in centimetres is offered instead of more than that: 1.3 would be over, so 1.2. */
export const CAP_IN_CM: Tenths = 120;
/** Nobody stands further from the wall than a metre and a half. */
export const FARTHEST: Tenths = 15_000;

const SIXTEENTH = 254 / 16;
const UNIT: Record<Unit, Tenths> = { in: 254, cm: 100 };
const FRACTIONS: Record<string, string> = { '¼': ' 1/4', '½': ' 1/2', '¾': ' 3/4', '⅛': ' 1/8', '⅜': ' 3/8' };

function numberOf(text: string): number {
  const fraction = /^(?:(\d+)[ -]+)?(\d+)\s*\/\s*(\d+)$/.exec(text);
  if (fraction) return Number(fraction[1] ?? 0) + Number(fraction[2]) / Number(fraction[3]);
  return /^-?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

/** Reads "18", "18,5 cm", "7 1/8" or "½ in". A unit in the text goes before the field's own. Not a length: undefined. */
export function readLength(text: string, unit: Unit): Tenths | undefined {
  const plain = text.replace(/[¼½¾⅛⅜]/g, (sign) => FRACTIONS[sign] ?? '').replace(',', '.');
  const [, digits = '', said = ''] = /^\s*(.*?)\s*(cm|mm|in\.?|inch(?:es)?|["″])?\s*$/i.exec(plain) ?? [];
  const size = said === '' ? UNIT[unit] : /^cm/i.test(said) ? 100 : /^mm/i.test(said) ? 10 : 254;
  // Rounded down, so that no rounding carries a step over the cap.
  const tenths = Math.floor(numberOf(digits) * size + 1e-6);
  return Number.isFinite(tenths) ? tenths : undefined;
}

function inInches(tenths: Tenths): string {
  const sixteenths = Math.round(tenths / SIXTEENTH);
  const whole = Math.floor(sixteenths / 16);
  let [top, bottom] = [sixteenths % 16, 16];
  while (top > 0 && top % 2 === 0) [top, bottom] = [top / 2, bottom / 2];
  if (top === 0) return `${whole}`;
  return whole === 0 ? `${top}/${bottom}` : `${whole} ${top}/${bottom}`;
}

/** The number alone, as a reader of this unit would type it: "7 1/8", "18.1", "1.27". */
export function typedLength(tenths: Tenths, unit: Unit): string {
  return unit === 'in' ? inInches(tenths) : String(tenths / 100);
}

/** "1/2 in (1.3 cm)" or "18.1 cm (7 1/8 in)": what is in brackets is rounded. */
export function sayLength(tenths: Tenths, unit: Unit): string {
  const cm = (tenths / 100).toFixed(1);
  return unit === 'in'
    ? length(inInches(tenths), units.in, `${cm} ${units.cm}`)
    : length(String(tenths / 100), units.cm, `${inInches(tenths)} ${units.in}`);
}
