import { rulerWidth, ticks } from './ruler.ts';

const numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const drawing = (
  <svg class="ruler-ticks" viewBox={`0 0 ${rulerWidth} 24`} preserveAspectRatio="none" aria-hidden="true">
    <path class="ruler-tenths" d={ticks(1, 8, 5)} />
    <path class="ruler-halves" d={ticks(5, 12, 10)} />
    <path class="ruler-ones" d={`M0 0H${rulerWidth}${ticks(10, 20)}`} />
  </svg>
);

/** The site's ruler from 0 to 10 with its one orange mark; `flag` is what stands at the mark, `guess` is how far off a reader was. */
export function RulerView({ flag, guess }: { flag?: string | undefined; guess?: number | undefined }) {
  return (
    <div class="ruler-scale" aria-hidden="true">
      {flag !== undefined && (
        <span class="ruler-flag">
          <span class="ruler-flag-text">{flag}</span>
        </span>
      )}
      {drawing}
      {guess !== undefined && (
        <svg class="ruler-ticks ruler-gap" viewBox={`0 0 ${rulerWidth} 24`} preserveAspectRatio="none">
          <path d={`M50 0H${guess * 100}V-8`} />
        </svg>
      )}
      <span class="ruler-mark" />
      <span class="ruler-numbers">
        {numbers.map((number) => (
          <span key={number}>{number}</span>
        ))}
      </span>
    </div>
  );
}
