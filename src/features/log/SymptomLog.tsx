import { useRef, useState } from 'preact/hooks';
import { logBox } from '../plan/boxes.ts';
import type { Day } from '../plan/day.ts';
import { download } from '../plan/file.ts';
import { useBox, useToday } from '../plan/useBox.tsx';
import { clockProblem, dayProblem, unansweredMorning } from './ask.ts';
import { AskMorning } from './AskMorning.tsx';
import { csvOf } from './csv.ts';
import { DayForm } from './DayForm.tsx';
import { DeleteAll } from './DeleteAll.tsx';
import { dropDay, noteDay, type Entry, type Morning, type Part } from './entry.ts';
import { LightMark } from './LightMark.tsx';
import { lightsOf } from './lights.ts';
import { LogTable } from './LogTable.tsx';
import { Sparkline } from './Sparkline.tsx';
import * as words from '#words/log.ts';

/** What a reader notes of each day; it stays on the device. */
export function SymptomLog() {
  const today = useToday();
  const { value: log, aside } = useBox(logBox);
  const [chosen, setChosen] = useState<Day>();
  const [wrong, setWrong] = useState<string>();
  const [gone, setGone] = useState<Entry>();
  const [told, setTold] = useState<string>();
  const form = useRef<HTMLFieldSetElement>(null);
  const day = chosen ?? today ?? '';
  const light = lightsOf(log).get(day);
  const days = Object.keys(log).length;
  const asked = today && unansweredMorning(log, today);

  function note(of: Day, part: Part) {
    if (!of) return;
    setGone(undefined);
    logBox.update((before) => noteDay(before, of, part, Date.now()));
  }
  function choose(text: string) {
    const problem = today && dayProblem(text, today);
    setWrong(problem);
    if (!problem) setChosen(text);
  }
  /** What was pressed goes away with what it did, so the focus is put where the reader goes on. */
  function toForm() {
    form.current?.focus();
  }
  function remove() {
    setGone(log[day]);
    logBox.update((before) => dropDay(before, day));
    toForm();
  }
  function tell(of: Day, morning: Morning) {
    note(of, { morning });
    setTold(words.noted(morning, of));
    toForm();
  }
  function bringBack() {
    if (gone) note(gone.day, gone);
    toForm();
  }
  function removeAll() {
    logBox.clear();
    setGone(undefined);
    toForm();
  }
  const problem = wrong ?? (today && clockProblem(log, today));

  return (
    <div class="log" data-private>
      <fieldset class="log-live" disabled={!today} ref={form} tabIndex={-1}>
        <legend class="visually-hidden">{words.yourLog}</legend>
        {asked && asked !== day && <AskMorning day={asked} tell={(morning) => tell(asked, morning)} />}
        {told && (
          <p class="plan-note" role="status">
            {told}
          </p>
        )}
        <div class="log-field">
          <label for="log-day">{words.day}</label>
          <input
            class="field"
            id="log-day"
            type="date"
            max={today}
            value={day}
            aria-invalid={wrong ? 'true' : undefined}
            aria-describedby="log-day-says"
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          />
          <p class="plan-says" id="log-day-says">
            {problem}
          </p>
        </div>
        <DayForm day={day} entry={log[day]} note={(part) => note(day, part)} />
        <div class="log-light" role="status">
          {light && (
            <p>
              <LightMark light={light} /> {words.LIGHTS[light].asks}{' '}
              {light === 'stop' && <a href="#red-flags">{words.theList}</a>}
            </p>
          )}
          {gone && (
            <p>
              {words.removed(gone.day)}{' '}
              <button class="plan-link" type="button" onClick={bringBack}>
                {words.undo}
              </button>
            </p>
          )}
        </div>
        {log[day] && (
          <button class="plan-link" type="button" onClick={remove}>
            {words.removeDay}
          </button>
        )}
      </fieldset>
      {days > 0 && (
        <>
          <Sparkline log={log} />
          <LogTable
            log={log}
            change={(of) => {
              choose(of);
              toForm();
            }}
          />
        </>
      )}
      {(days > 0 || aside !== undefined) && (
        <div class="plan-row log-tools">
          <button class="button" type="button" onClick={() => download('knee-log.csv', 'text/csv', csvOf(log))}>
            {words.csv}
          </button>
          <button class="button" type="button" onClick={() => print()}>
            {words.print}
          </button>
          <DeleteAll days={days} remove={removeAll} />
        </div>
      )}
    </div>
  );
}
