import type { Log } from './entry.ts';
import { addDays } from '../plan/day.ts';
import { tinyDate } from '#words/format.ts';
import { picture } from '#words/log.ts';
import { heightOf, runsOf, spanOf, WIDTH } from './sparkline.ts';

const TOP = 6;
const LEFT = 24;
const DATES = 16;

/** The knee's pain over the last days, before as rings and after as dots. The table below it says the same. */
export function Sparkline({ log }: { log: Log }) {
  const span = spanOf(log);
  if (!span) return null;
  const width = LEFT + WIDTH;
  const before = runsOf(log, 'before', span).flat();
  const after = runsOf(log, 'after', span);
  if (before.length + after.length === 0) return null;
  return (
    <figure class="log-picture">
      <svg viewBox={`0 0 ${width} ${heightOf(0) + 2 * TOP + DATES}`} aria-hidden="true">
        <g transform={`translate(${LEFT} ${TOP})`}>
          {[0, 2, 5, 10].map((score) => (
            <g key={score}>
              <path class={score === 0 ? 'log-floor' : 'log-level'} d={`M0 ${heightOf(score)}h${width - LEFT}`} />
              <text x="-6" y={heightOf(score) + 4}>
                {score}
              </text>
            </g>
          ))}
          <text class="log-first" y={heightOf(0) + DATES}>
            {tinyDate(span.first)}
          </text>
          <text x={WIDTH} y={heightOf(0) + DATES}>
            {tinyDate(addDays(span.first, span.days - 1))}
          </text>
          {after.map((run) => (
            <polyline key={run[0]?.day} points={run.map(({ x, y }) => `${x},${y}`).join(' ')} />
          ))}
          {before.map(({ day, x, y }) => (
            <circle key={day} class="log-before" cx={x} cy={y} r="4" />
          ))}
          {after.flat().map(({ day, x, y }) => (
            <circle key={day} class="log-after" cx={x} cy={y} r="3.5" />
          ))}
        </g>
      </svg>
      <figcaption>{picture}</figcaption>
    </figure>
  );
}
