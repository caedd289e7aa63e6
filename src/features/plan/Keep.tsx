import { useState } from 'preact/hooks';
import * as words from '#words/plan.ts';
import type { Day } from './day.ts';
import { download } from './file.ts';
import { hashOf, planLink } from './link.ts';
import { standingAt, type Plan } from './plan.ts';

interface Props {
  plan: Plan;
  today: Day;
  say: (words: string) => void;
}

/** A reminder for each day that is left, for the calendar that a reader already looks at. */
function Calendar({ plan, today, say, link }: Props & { link: string }) {
  const [time, setTime] = useState('19:00');
  if (standingAt(plan, today).kind === 'over') return null;

  async function give() {
    try {
      // Its library is larger than all the rest, and comes only when somebody asks.
      const { calendarOf } = await import('./calendar.ts');
      download('two-weeks.ics', 'text/calendar', calendarOf(plan, today, time, link) ?? '');
    } catch {
      say(words.noCalendar);
    }
  }
  return (
    <div class="plan-row">
      <label for="plan-time">{words.remind}</label>
      <input
        class="field"
        id="plan-time"
        type="time"
        value={time}
        onChange={({ currentTarget }) => setTime(currentTarget.value)}
      />
      <button class="button" type="button" onClick={() => void give()}>
        {words.calendarFile}
      </button>
    </div>
  );
}

/** The ways to keep a plan beyond this browser, and to pass on how it begins. */
export function Keep({ plan, today, say }: Props) {
  const page = `${location.origin}${location.pathname}`;
  const link = `${page}${hashOf(plan)}`;
  return (
    <div class="plan-keep">
      <Calendar plan={plan} today={today} say={say} link={link} />
      <div class="plan-row">
        <button class="button" type="button" onClick={() => print()}>
          {words.print}
        </button>
        <button class="button" type="button" data-share="ownPlan" data-url={link}>
          {words.copyOwnPlan}
        </button>
        <button class="button" type="button" data-share="plan" data-url={`${page}${planLink(plan)}`}>
          {words.sharePlan}
        </button>
      </div>
      <p class="plan-hint">{words.sharePlanHint}</p>
    </div>
  );
}
