import { csvHead, csvNo, csvYes } from '#words/log.ts';
import { entriesOf, type Entry, type Log } from './entry.ts';
import { lightsOf, type Light } from './lights.ts';

/** A cell that no spreadsheet takes for a formula, quoted where it must be. */
function cell(value: string | number | null): string {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function rowOf(entry: Entry, light: Light | null): string {
  const did = entry.did === null ? '' : entry.did ? csvYes : csvNo;
  return [entry.day, did, entry.before, entry.after, entry.calf, entry.morning, light, entry.note].map(cell).join(',');
}

/** The log as a table for a spreadsheet or a physio: UTF-8 with its mark, one row a day, oldest first. */
export function csvOf(log: Log): string {
  const lights = lightsOf(log);
  const rows = entriesOf(log).map((entry) => rowOf(entry, lights.get(entry.day) ?? null));
  return `\uFEFF${[csvHead.join(','), ...rows].join('\r\n')}\r\n`;
}
