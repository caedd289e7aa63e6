import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Step } from './dose.ts';
import { Picture } from './Picture.tsx';
import { doseText } from './words.ts';

interface Props {
  step: Step;
}

/** How it is done, before it is done for the first time. It waits as long as the reader likes. */
export function Card({ step: { guide, dose } }: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), [guide.id]);
  return (
    <section class="player-panel player-card" aria-labelledby="card">
      <div>
        <h2 id="card" tabIndex={-1} ref={title}>
          {guide.title}
        </h2>
        <p class="player-dose">{doseText(dose)}</p>
        <p>{guide.need}</p>
        <Picture of={guide.id} part="how" />
      </div>
      <Picture of={guide.id} part="figure" />
    </section>
  );
}
