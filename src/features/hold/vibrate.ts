import type { CueName } from './cues.ts';

/** Milliseconds on, off, on. Ticks and getting ready stay still. */
const PATTERNS: Partial<Record<CueName, number[]>> = {
  hold: [150],
  release: [70, 60, 70],
  switch: [150, 100, 150, 100, 150],
  rest: [300],
  gate: [300],
  done: [400],
};

type Vibrator = Partial<Pick<Navigator, 'vibrate'>>;

export function canVibrate(device: Vibrator): boolean {
  return typeof device.vibrate === 'function';
}

export function vibrate(device: Vibrator, name: CueName): void {
  const pattern = PATTERNS[name];
  if (pattern) device.vibrate?.(pattern);
}
