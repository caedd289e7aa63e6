import type { ComponentChild } from 'preact';
import type { Log } from '../log/entry.ts';
import { lightNow, summaryOf, type LightOf } from '../log/lights.ts';
import { BlockEnd } from './BlockEnd.tsx';
import type { Day } from './day.ts';
import { DayRuler } from './DayRuler.tsx';
import type { Move } from './moves.ts';
import { sayLength } from './length.ts';
import { distanceBack, lastOf, standingAt, type Plan } from './plan.ts';
import * as words from '#words/plan.ts';

interface Props {
  plan: Plan;
  log: Log;
  today: Day;
  decide: (move: Move) => void;
}

/** What the newest day in the log says about today. */
function TodaysLight({ plan, now, decide }: Pick<Props, 'plan' | 'decide'> & { now: LightOf }) {
  if (now.light === 'go') return null;
  const block = lastOf(plan);
  if (now.light === 'stay') {
    return <p class="plan-note">{words.logSaysStay(now.day)}</p>;
  }
  const back = distanceBack(plan);
  return (
    <div class="plan-offer" data-warn="">
      <h3>{words.stopForNow}</h3>
      <p>
        {words.logSaysStop<ComponentChild>(now.day, (text) => (
          <a href="#red-flags">{text}</a>
        ))}
      </p>
      {now.day >= block.start && (
        <button class="button" type="button" onClick={() => decide({ kind: 'back' })}>
          {back < block.distance ? words.thenAt(sayLength(back, plan.unit)) : words.thenHalf}
        </button>
      )}
    </div>
  );
}

/** Today, in one line; at the end of a block, what may come next. */
export function Status({ plan, log, today, decide }: Props) {
  const now = lightNow(log, today);
  const standing = standingAt(plan, today);
  const block = lastOf(plan);
  const note = words.clockNote(standing, today);
  const day = standing.kind === 'running' ? standing.day : standing.kind === 'over' ? block.days + 1 : 0;
  return (
    <div class="plan-status">
      <p class="plan-headline" role="status" tabIndex={-1}>
        {words.headlineOf(plan, standing, now?.light)}
      </p>
      <DayRuler day={day} of={block.days} />
      <p>{words.leadOf(plan, standing, now?.light)}</p>
      {note && <p class="plan-note">{note}</p>}
      {standing.kind === 'over' ? (
        <BlockEnd key={block.start} plan={plan} summary={summaryOf(log, block.start, block.days)} decide={decide} />
      ) : (
        now && <TodaysLight plan={plan} now={now} decide={decide} />
      )}
    </div>
  );
}
