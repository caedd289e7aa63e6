import { tinyDate } from '#words/format.ts';
import * as words from '#words/log-table.ts';
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
  const did = entry.did === null ? '' : entry.did ? words.done : words.skipped;
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
        <td>{entry.morning ? words.mornings[entry.morning] : '–'}</td>
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
      <caption>{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.day}</th>
          <th scope="col">{words.knee}</th>
          <th scope="col">{words.calf}</th>
          <th scope="col">{words.morning}</th>
          <th scope="col">{words.light}</th>
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
