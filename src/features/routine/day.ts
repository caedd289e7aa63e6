/** Under these keys of localStorage: on the device, never sent. */
export const SAFE_KEY = 'routine-safe';
export const SEEN_KEY = 'routine-seen';
/** Under this key of sessionStorage: one session a tab and routine, which its link tells apart. */
export const sessionKey = (link: string) => `routine${link}`;

/** The calendar day where the reader is, as YYYY-MM-DD. */
export function dayOf(date: Date): string {
  const part = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}

/** The exercises whose how-to was read on this device. Whatever else is kept there counts as none. */
export function readSeen(text: string | null): string[] {
  try {
    const data: unknown = JSON.parse(text ?? '');
    return Array.isArray(data) ? data.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** One more; those that another tab added stay. */
export function writeSeen(before: string | null, id: string): string {
  return JSON.stringify([...new Set([...readSeen(before), id])]);
}

/** The steps that wait with a how-to: the first of each exercise that was not seen yet. */
export function gatesOf(ids: readonly string[], seen: readonly string[]): number[] {
  return ids.flatMap((id, index) => (seen.includes(id) || ids.indexOf(id) !== index ? [] : [index]));
}
