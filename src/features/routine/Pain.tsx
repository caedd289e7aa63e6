import { planPath } from '../../lib/paths.ts';
import { Scale } from '../log/Choice.tsx';
import { noteDay, type Part } from '../log/entry.ts';
import { logBox } from '../plan/boxes.ts';
import { useBox, useToday } from '../plan/useBox.tsx';
import { adviceOf, keepingProblem, type Moment } from './pain.ts';
import { whenNot } from '#words/routine-checks.ts';
import * as words from '#words/routine-player.ts';

/** Pain from 0 to 10, if the reader likes to note it. It goes into the log of the plan, on this device. */
export function Pain({ moment, flagsPath }: { moment: Moment; flagsPath: string }) {
  const today = useToday();
  const box = useBox(logBox);
  const entry = today ? box.value[today] : undefined;
  const score = entry?.[moment] ?? null;
  const advice = adviceOf(moment, entry);
  const problem = keepingProblem(box);

  function note(part: Part) {
    if (today) logBox.update((before) => noteDay(before, today, part, Date.now()));
  }
  function choose(chosen: number) {
    note(moment === 'before' ? { before: chosen } : { after: chosen, did: true });
  }

  return (
    <div class="player-pain">
      <Scale name={`pain-${moment}`} legend={words.painAsks[moment]} value={score} choose={choose} />
      <div role="status">
        {advice && (
          <p class="player-advice" data-light={advice.light}>
            {advice.text} {advice.light !== 'go' && <a href={flagsPath}>{whenNot}</a>}
          </p>
        )}
      </div>
      <p class="fine">
        {score === null && `${words.onlyIf} `}
        {problem ?? words.staysHere((text) => <a href={`${planPath}#log`}>{text}</a>)}{' '}
        {score !== null && (
          <button class="player-link" type="button" onClick={() => note({ [moment]: null })}>
            {words.takeItOut}
          </button>
        )}
      </p>
    </div>
  );
}
