import type { Move } from './moves.ts';
import { sayLength } from './length.ts';
import { distanceBack, roomOf, type Plan } from './plan.ts';
import { StepField } from './StepField.tsx';
import type { Check, Verdict } from './verdict.ts';
import { adviceOf, goOnAt, stayDays, theList } from '#words/plan.ts';

interface Props {
  plan: Plan;
  verdict: Verdict;
  check: Check;
  decide: (move: Move) => void;
}

function Holds({ half, decide }: { half: boolean; decide: (move: Move) => void }) {
  return (
    <div class="plan-row">
      {([7, 14] as const).map((days) => (
        <button key={days} class="button" type="button" onClick={() => decide({ kind: 'hold', days, half })}>
          {stayDays(days)}
        </button>
      ))}
    </div>
  );
}

/** What may come next, and the buttons for it. */
export function Offers({ plan, verdict, check, decide }: Props) {
  const { title, why, list } = adviceOf(plan, verdict, check);
  const stays = verdict === 'step' || verdict === 'hold' || verdict === 'half' || verdict === 'top';
  return (
    <div class="plan-offer" data-warn={list ? '' : undefined}>
      <h3>{title}</h3>
      <p>
        {why} {list && <a href="#red-flags">{theList}</a>}
      </p>
      {verdict === 'step' && (
        <StepField room={roomOf(plan)} unit={plan.unit} move={(by) => decide({ kind: 'step', by })} />
      )}
      {verdict === 'back' && (
        <button class="button" type="button" onClick={() => decide({ kind: 'back' })}>
          {goOnAt(sayLength(distanceBack(plan), plan.unit))}
        </button>
      )}
      {stays && <Holds half={verdict === 'half'} decide={decide} />}
    </div>
  );
}
