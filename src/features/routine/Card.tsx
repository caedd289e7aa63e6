import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Step } from './dose.ts';
import { later } from './later.ts';
import { Picture } from './Picture.tsx';
import { doseText } from '#words/routine.ts';

interface Props {
  step: Step;
  /** In sight, so that it takes the focus. */
  shown: boolean;
  /** Its pictures are wanted now. */
  built: boolean;
}

/** How it is done, before it is done for the first time. It waits as long as the reader likes. */
export function Card({ step: { guide, dose }, shown, built }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => (shown ? later(() => title.current?.focus()) : undefined), [guide.id, shown]);
  return (
    <section class="player-panel player-card" aria-labelledby="card">
      <div>
        <h2 id="card" tabIndex={-1} ref={title}>
          {guide.title}
        </h2>
        <p class="player-dose">{doseText(dose)}</p>
        <p>{guide.need}</p>
        <Picture of={built ? guide.id : ''} part="how" />
      </div>
      <Picture of={built ? guide.id : ''} part="figure" />
    </section>
  );
}
