import { useEffect, useRef } from 'preact/hooks';
import { deletePlan } from '#words/plan.ts';
import { exportAll, importCopy } from '#words/plan-file.ts';
import { download } from './file.ts';
import { Keep } from './Keep.tsx';
import { Notices } from './Notices.tsx';
import { beginPlan } from './plan.ts';
import { Setup } from './Setup.tsx';
import { Sheet } from './Sheet.tsx';
import { Status } from './Status.tsx';
import { exportOf } from './transfer.ts';
import { usePlan } from './usePlan.tsx';

/** The way in for a copy that was exported. */
function Import({ take, ready }: { take: (file: File) => void; ready: boolean }) {
  return (
    <label class="button plan-file">
      {importCopy}
      <input
        class="visually-hidden"
        type="file"
        accept=".json,application/json"
        disabled={!ready}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) take(file);
          currentTarget.value = '';
        }}
      />
    </label>
  );
}

/** The two-week plan: begin it, see where today is, and what may come next. */
export function Planner() {
  const { today, plan, log, begin, decide, remove, takeFile, say, given, ...notices } = usePlan();
  const root = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);

  // The button that was pressed may be gone with what it changed: then the focus goes to what came of it.
  useEffect(() => {
    if (!pressed.current || document.activeElement !== document.body) return;
    pressed.current = false;
    root.current?.querySelector<HTMLElement>('.plan-notices .plan-link, .plan-headline')?.focus();
  }, [plan, notices.other]);

  return (
    <div class="plan" data-private ref={root} onClickCapture={() => (pressed.current = true)}>
      <Notices {...notices} />
      {plan && today ? (
        <Status plan={plan} log={log} today={today} decide={(move) => decide(move, today)} />
      ) : (
        <Setup today={today} given={given} begin={(start, distance, unit) => begin(beginPlan(start, distance, unit))} />
      )}
      <Sheet plan={plan} log={log} />
      <div class="plan-tools">
        {plan && today && <Keep plan={plan} today={today} say={say} />}
        <div class="plan-row">
          {today && (plan ?? Object.keys(log).length > 0) && (
            <button
              class="button"
              type="button"
              onClick={() => download(`two-weeks-${today}.json`, 'application/json', exportOf({ plan, log }, today))}
            >
              {exportAll}
            </button>
          )}
          <Import take={(file) => void takeFile(file)} ready={today !== undefined} />
          {plan && (
            <button class="plan-link" type="button" onClick={remove}>
              {deletePlan}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}
