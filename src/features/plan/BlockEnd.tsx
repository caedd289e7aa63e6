import { useState } from 'preact/hooks';
import { Choice, Scale } from '../log/Choice.tsx';
import type { Summary } from '../log/lights.ts';
import { asksFor, checkOf, type Answers } from './check.ts';
import { Offers } from './Offers.tsx';
import { lastOf, type Plan } from './plan.ts';
import type { Move } from './moves.ts';
import { mostOf, verdictOf } from './verdict.ts';
import { logSays } from '#words/plan.ts';
import * as words from '#words/plan-ended.ts';

interface Props {
  plan: Plan;
  /** What the log has of the block. */
  summary: Summary;
  decide: (move: Move) => void;
}

const MORNINGS = (['fine', 'worse', 'twice'] as const).map((value) => ({ value, label: words.mornings[value] }));

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
            legend={words.most(mostOf(days), days)}
            options={[
              { value: true, label: words.yes },
              { value: false, label: words.no },
            ]}
            value={answers.mostDays}
            choose={(mostDays) => add({ mostDays })}
          />
          <Scale name="plan-worst" legend={words.worst} value={answers.worst} choose={(worst) => add({ worst })} />
          <Choice
            name="plan-morning"
            legend={words.morning}
            options={MORNINGS}
            value={answers.morning}
            choose={(morning) => add({ morning })}
          />
        </>
      )}
      <Choice
        name="plan-flag"
        legend={words.flag}
        options={[
          { value: false, label: words.none },
          { value: true, label: words.unsure },
        ]}
        value={answers.flag}
        choose={(flag) => add({ flag })}
      />
      <p>
        <a href="#red-flags">{words.readList}</a>
      </p>
      <div role="status">
        {check && <Offers plan={plan} verdict={verdictOf(plan, check)} check={check} decide={decide} />}
      </div>
    </div>
  );
}
