import { useState } from 'preact/hooks';
import { Choice, Scale } from '../log/Choice.tsx';
import type { Summary } from '../log/lights.ts';
import { asksFor, checkOf, type Answers } from './check.ts';
import { Offers } from './Offers.tsx';
import { lastOf, type Plan } from './plan.ts';
import type { Move } from './moves.ts';
import { mostOf, verdictOf } from './verdict.ts';
import { logSays } from '#words/plan.ts';

interface Props {
  plan: Plan;
  /** What the log has of the block. */
  summary: Summary;
  decide: (move: Move) => void;
}

const MORNINGS = [
  { value: 'fine', label: 'No' },
  { value: 'worse', label: 'Yes' },
  { value: 'twice', label: 'Two running' },
] as const;

/** What the log does not say is asked; then it says what may come next. */
export function BlockEnd({ plan, summary, decide }: Props) {
  const [answers, setAnswers] = useState<Answers>({});
  const { days } = lastOf(plan);
  const asks = asksFor(summary, days);
  const add = (part: Answers) => setAnswers({ ...answers, ...part });
  const check = checkOf(summary, answers, days);
  return (
    <div class="plan-end">
      {summary.done > 0 && <p>{logSays(summary, days)}</p>}
      {asks && (
        <>
          <Choice
            name="plan-most"
            legend={`Did you do it on most days, ${mostOf(days)} of ${days} or more?`}
            options={[
              { value: true, label: 'Yes' },
              { value: false, label: 'No' },
            ]}
            value={answers.mostDays}
            choose={(mostDays) => add({ mostDays })}
          />
          <Scale
            name="plan-worst"
            legend="The worst pain in these days, knee or calf?"
            value={answers.worst}
            choose={(worst) => add({ worst })}
          />
          <Choice
            name="plan-morning"
            legend="Was it ever worse the morning after?"
            options={MORNINGS}
            value={answers.morning}
            choose={(morning) => add({ morning })}
          />
        </>
      )}
      <Choice
        name="plan-flag"
        legend="Any sign of the list “When not to stretch”?"
        options={[
          { value: false, label: 'None' },
          { value: true, label: 'Yes, or not sure' },
        ]}
        value={answers.flag}
        choose={(flag) => add({ flag })}
      />
      <p>
        <a href="#red-flags">Read the list</a>
      </p>
      <div role="status">
        {check && <Offers plan={plan} verdict={verdictOf(plan, check)} check={check} decide={decide} />}
      </div>
    </div>
  );
}
