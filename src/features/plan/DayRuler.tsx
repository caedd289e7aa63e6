interface Props {
  /** The day that is marked; 0 before the first, and beyond `of` once all are over. */
  day: number;
  of: number;
}

const WIDTH = 560;
const LEFT = 12;

/** The days of a block as a ruler, with a mark at today. What it shows stands in words above it. */
export function DayRuler({ day, of }: Props) {
  const step = (WIDTH - 2 * LEFT) / of;
  const at = (count: number) => LEFT + count * step;
  const days = Array.from({ length: of }, (_, index) => index + 1);
  return (
    <svg class="plan-ruler" viewBox={`0 0 ${WIDTH} 64`} aria-hidden="true">
      {day > 0 && <rect class="plan-past" x={LEFT} y="18" width={step * Math.min(day, of)} height="16" />}
      <path class="plan-line" d={`M${LEFT} 18H${WIDTH - LEFT}`} />
      {[0, ...days].map((count) => (
        <path key={count} class="plan-line" d={`M${at(count)} 17v${count % 7 === 0 ? 24 : 16}`} />
      ))}
      {days.map((count) => (
        <text key={count} class={count === day ? 'plan-now' : undefined} x={at(count - 0.5)} y="57">
          {count}
        </text>
      ))}
      {day > 0 && day <= of && <path class="plan-mark" d={`M${at(day - 0.5)} 17l-8 -15h16z`} />}
    </svg>
  );
}
