import type { Log } from '../log/entry.ts';
import { addDays, type Day } from './day.ts';
import { sayLength } from './length.ts';
import { endOf, lastOf, type Block, type Plan } from './plan.ts';
import { kindOf, spanOf } from '#words/plan.ts';
import * as words from '#words/plan-sheet.ts';

const BLOCKS = 6;
const BOX = 14;

/** A box for each day, seven in a row; those done have a tick. */
function Ticks({ days, done }: { days: number; done: readonly number[] }) {
  const place = (day: number) => `translate(${(day % 7) * BOX + 1} ${Math.floor(day / 7) * BOX + 1})`;
  return (
    <svg class="plan-ticks" viewBox={`0 0 ${7 * BOX} ${2 * BOX}`} aria-hidden="true">
      {Array.from({ length: days }, (_, day) => (
        <g key={day} transform={place(day)}>
          <rect width={BOX - 3} height={BOX - 3} />
          {done.includes(day) && <path d="M2 5.5l2.5 3L9 2" />}
        </g>
      ))}
    </svg>
  );
}

/** The other unit, in brackets, stays in one piece. */
function Distance({ text }: { text: string }) {
  const [own, other] = text.split(/ (?=\()/);
  return (
    <>
      {own} <span class="plan-other">{other}</span>
    </>
  );
}

function doneOf(block: Block, log: Log): number[] {
  return Array.from({ length: block.days }, (_, day) => day).filter((day) => log[addDays(block.start, day)]?.did);
}

function FilledRow({ plan, index, log }: { plan: Plan; index: number; log: Log }) {
  const block = plan.blocks[index] ?? lastOf(plan);
  const kind = kindOf(block, plan.blocks[index - 1]);
  const done = doneOf(block, log);
  return (
    <tr aria-current={index === plan.blocks.length - 1 ? 'step' : undefined}>
      <th scope="row">{index + 1}</th>
      <td>{spanOf(block)}</td>
      <td>
        <Distance text={sayLength(block.distance, plan.unit)} />
        {kind && <em>{kind}</em>}
      </td>
      <td>
        <Ticks days={block.days} done={done} />
        {done.length > 0 && <span class="visually-hidden">{words.daysDone(done.length)}</span>}
      </td>
    </tr>
  );
}

/** The plan as a table to read, print and tick by hand. Without a plan: six empty blocks. */
export function Sheet({ plan, log }: { plan: Plan | undefined; log: Log }) {
  const filled = plan?.blocks.length ?? 0;
  const empty = Array.from({ length: Math.max(0, BLOCKS - filled) }, (_, index) => filled + index + 1);
  const next: Day | undefined = plan && endOf(lastOf(plan));
  return (
    <table class="plan-sheet">
      <caption>{plan ? words.filled : words.empty}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{words.block}</span>
          </th>
          <th scope="col">{words.days}</th>
          <th scope="col">{words.toe}</th>
          <th scope="col">{words.done}</th>
        </tr>
      </thead>
      <tbody>
        {plan?.blocks.map((block, index) => (
          <FilledRow key={`${block.start} ${index}`} plan={plan} index={index} log={log} />
        ))}
        {empty.map((number) => (
          <tr key={number}>
            <th scope="row">{number}</th>
            <td>{next && number === filled + 1 ? words.notBefore(next) : <i>{words.from}</i>}</td>
            <td>{number > 1 ? <i>{words.more}</i> : <i>{words.first}</i>}</td>
            <td>
              <Ticks days={14} done={[]} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
