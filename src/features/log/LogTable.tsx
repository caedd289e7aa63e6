import { tinyDate } from '#words/plan.ts';
import type { Day } from '../plan/day.ts';
import { entriesOf, type Entry, type Log } from './entry.ts';
import { LightMark } from './LightMark.tsx';
import { lightsOf, type Light } from './lights.ts';

interface RowProps {
  entry: Entry;
  light: Light | null;
  change: (day: Day) => void;
}

function scoresOf({ before, after }: Entry): string {
  return before === null && after === null ? '–' : `${before ?? '–'}\u00a0→\u00a0${after ?? '–'}`;
}

function Row({ entry, light, change }: RowProps) {
  const did = entry.did === null ? '' : entry.did ? 'done' : 'skipped';
  return (
    <>
      <tr>
        <th scope="row">
          <button class="plan-link" type="button" onClick={() => change(entry.day)}>
            <span>{tinyDate(entry.day)}</span>
            {did && <small> {did}</small>}
          </button>
        </th>
        <td>{scoresOf(entry)}</td>
        <td>{entry.calf ?? '–'}</td>
        <td>{entry.morning ?? '–'}</td>
        <td>{light ? <LightMark light={light} /> : '–'}</td>
      </tr>
      {entry.note && (
        <tr class="log-said">
          <td colSpan={5}>{entry.note}</td>
        </tr>
      )}
    </>
  );
}

/** Every day that was noted, the newest first. A day's name opens it again. */
export function LogTable({ log, change }: { log: Log; change: (day: Day) => void }) {
  const lights = lightsOf(log);
  return (
    <table class="log-table">
      <caption>Your days</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Knee</th>
          <th scope="col">Calf</th>
          <th scope="col">Morning</th>
          <th scope="col">Light</th>
        </tr>
      </thead>
      <tbody>
        {entriesOf(log)
          .reverse()
          .map((entry) => (
            <Row key={entry.day} entry={entry} light={lights.get(entry.day) ?? null} change={change} />
          ))}
      </tbody>
    </table>
  );
}
