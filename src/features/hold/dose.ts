export type Side = 'left' | 'right';
export type Mode = 'hold' | 'reach';

export function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left';
}

/** What is done with each leg. Both legs get the whole of it. */
export interface Dose {
  /** `hold` stops at the first hint and stays; `reach` rocks to the first hint and back. */
  mode: Mode;
  /** Holds (or rocks) a leg. */
  holds: number;
  /** Seconds of one hold (or of one reach). */
  seconds: number;
  /** Seconds of letting go between holds (or after each reach). */
  release: number;
  /** The leg that begins. */
  first: Side;
}

export type DoseField = 'holds' | 'seconds' | 'release';

export interface Limit {
  min: number;
  max: number;
  /** The step of the - and + buttons. */
  step: number;
  usual: number;
}

/** The limits of each field and what it is unless somebody says otherwise. Seconds, except `holds`. */
export const LIMITS: Record<Mode, Record<DoseField, Limit>> = {
  hold: {
    holds: { min: 1, max: 30, step: 1, usual: 6 },
    seconds: { min: 5, max: 30, step: 1, usual: 11 },
    release: { min: 2, max: 15, step: 1, usual: 4 },
  },
  reach: {
    holds: { min: 1, max: 30, step: 1, usual: 12 },
    seconds: { min: 2, max: 3, step: 0.5, usual: 2.5 },
    release: { min: 2, max: 3, step: 0.5, usual: 2.5 },
  },
};

const NAMES: Record<DoseField, string> = {
  holds: 'holds a side',
  seconds: 'seconds a hold',
  release: 'seconds of release',
};

/** The usual dose of a mode, beginning with the left leg. */
export function usualDose(mode: Mode): Dose {
  const { holds, seconds, release } = LIMITS[mode];
  return { mode, holds: holds.usual, seconds: seconds.usual, release: release.usual, first: 'left' };
}

/** One sentence that names the field and its limits, or nothing when the value may stand. */
export function fieldProblem(mode: Mode, field: DoseField, value: unknown): string | undefined {
  const { min, max, step } = LIMITS[mode][field];
  const whole = typeof value === 'number' && Number.isInteger(value / step);
  if (whole && value >= min && value <= max) return undefined;
  const kind = step === 1 ? 'a whole number' : `a number in steps of ${step}`;
  return `${NAMES[field]} (${field}) must be ${kind} from ${min} to ${max}, not ${JSON.stringify(value) ?? 'nothing'}.`;
}

/** The nearest value that the field allows; what is no number becomes the fallback. */
function clampField(mode: Mode, field: DoseField, value: unknown, fallback: number): number {
  return clampTo(LIMITS[mode][field], value, fallback);
}

/** The nearest whole value (or half, where steps are halves) within a limit; what is no number becomes the fallback. */
export function clampTo({ min, max, step }: Omit<Limit, 'usual'>, value: unknown, fallback: number): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return fallback;
  const grain = Math.min(1, step);
  return Math.min(max, Math.max(min, Math.round(value / grain) * grain));
}

/** A dose from data of unknown make, field by field: what cannot be read is taken from the fallback. */
export function readDose(data: unknown, fallback: Dose): Dose {
  const found: Partial<Record<keyof Dose, unknown>> = typeof data === 'object' && data !== null ? data : {};
  const field = (name: DoseField) => clampField(fallback.mode, name, found[name], fallback[name]);
  return {
    mode: fallback.mode,
    holds: field('holds'),
    seconds: field('seconds'),
    release: field('release'),
    first: found.first === 'left' || found.first === 'right' ? found.first : fallback.first,
  };
}
