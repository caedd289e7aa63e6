import { readDose, type Dose } from './dose.ts';

/** Under this key of localStorage: on the device, never sent. */
export const SETTINGS_KEY = 'hold';

/** How the cues are given, by every timer of the site. */
export interface Cueing {
  /** 0 to 1. */
  volume: number;
  muted: boolean;
  vibrate: boolean;
  speak: boolean;
}

export interface Settings extends Cueing {
  dose: Dose;
}

export const USUAL: Cueing = { volume: 0.7, muted: false, vibrate: true, speak: false };

export function usualSettings(dose: Dose): Settings {
  return { dose, ...USUAL };
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const data: unknown = JSON.parse(text ?? '');
    return typeof data === 'object' && data !== null ? { ...data } : {};
  } catch {
    return {};
  }
}

export function readCueing(text: string | null): Cueing {
  const kept = parse(text);
  const yesNo = (name: 'muted' | 'vibrate' | 'speak') => (typeof kept[name] === 'boolean' ? kept[name] : USUAL[name]);
  const { volume } = kept;
  return {
    volume: typeof volume === 'number' ? Math.min(1, Math.max(0, volume)) : USUAL.volume,
    muted: yesNo('muted'),
    vibrate: yesNo('vibrate'),
    speak: yesNo('speak'),
  };
}

/** What was kept, as far as it makes sense; `usual` is the dose of the page. Each mode remembers its own. */
export function readSettings(text: string | null, usual: Dose): Settings {
  const kept = parse(text);
  const first = kept['first'] === 'right' ? 'right' : usual.first;
  return { dose: { ...readDose(kept[usual.mode], usual), first }, ...readCueing(text) };
}

/** The text to keep, beside what others keep under the same key. */
export function writeCueing(before: string | null, cueing: Cueing): string {
  return JSON.stringify({ ...parse(before), ...cueing });
}

/** The text to keep. A dose equal to the page's own is not kept, so that the page may change its mind. */
export function writeSettings(before: string | null, { dose, ...rest }: Settings, usual: Dose): string {
  const { mode, holds, seconds, first } = dose;
  const own = holds === usual.holds && seconds === usual.seconds ? undefined : { holds, seconds };
  return JSON.stringify({ ...parse(before), ...rest, first, [mode]: own });
}
