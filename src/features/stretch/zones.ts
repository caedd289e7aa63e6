import * as words from '#words/slider.ts';

/** Where Aaron stops, on the scale from 0 to 10. */
export const target = 0.5;
/** Near enough to it. */
const targetRange = [0.3, 0.7] as const;

export interface Zone {
  id: 'nothing' | 'hint' | 'mild' | 'ordinary' | 'pain';
  /** First and last tenth that belong to it. */
  from: number;
  to: number;
  name: string;
  /** What it feels like, or who works there. */
  text: string;
  /** The value that stands for it when the zone itself is chosen. */
  typical: number;
}

export const zones: readonly [Zone, ...Zone[]] = [
  { id: 'nothing', from: 0, to: 0, name: words.nothingName, text: words.nothingText, typical: 0 },
  { id: 'hint', from: 0.1, to: 0.9, name: words.hintName, text: words.hintText, typical: target },
  { id: 'mild', from: 1, to: 2.9, name: words.mildName, text: words.mildText, typical: 2 },
  { id: 'ordinary', from: 3, to: 6.9, name: words.ordinaryName, text: words.ordinaryText, typical: 5 },
  { id: 'pain', from: 7, to: 10, name: words.painName, text: words.painText, typical: 8 },
];

/** A value as the scale has it: tenths from 0 to 10. */
export function tenth(value: number): number {
  return Math.round(Math.min(10, Math.max(0, value || 0)) * 10) / 10;
}

export function zoneOf(value: number): Zone {
  const at = tenth(value);
  return zones.find(({ to }) => at <= to) ?? zones[0];
}

export function isTarget(value: number): boolean {
  const at = tenth(value);
  return at >= targetRange[0] && at <= targetRange[1];
}

/** A value in words, for assistive technology: "0.5 of 10, first hint, the target". */
export function describe(value: number): string {
  return words.valueText(tenth(value), zoneOf(value).name, isTarget(value));
}

/** A dragged or tapped value, drawn to 0.5 when it lies within 0.15 of it. Keys keep every tenth. */
export function snap(value: number): number {
  // A float a hair over the edge still counts.
  return Math.abs(value - target) <= 0.15 + 1e-9 ? target : value;
}

/** The intensity in a query string, `?i=6`: clamped to the scale; undefined without one, or when it is no number. */
export function parseIntensity(search: string): number | undefined {
  const text = new URLSearchParams(search).get('i')?.trim();
  return text && Number.isFinite(Number(text)) ? tenth(Number(text)) : undefined;
}
