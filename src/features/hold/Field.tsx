import type { Ref } from 'preact';
import type { Dose } from './dose.ts';
import { wholeMs } from './totals.ts';
import type { View } from './view.ts';
import { clockOf, digitsOf, headOf, legOf, nextOf, wordOf } from './words.ts';

interface Props {
  now: View;
  dose: Dose;
}

interface FaceProps extends Props {
  /** The face that is read; the other is a picture of it, whose words stand in attributes so that nobody meets them twice. */
  spoken?: boolean;
}

function Digits({ now, dose, spoken = false }: FaceProps) {
  const word = wordOf(now, dose);
  const text = word ?? digitsOf(now, dose);
  const style = word ? 'hold-word' : 'hold-digits';
  if (!spoken) return <p class={style} data-text={text} />;
  if (word) return <p class={style}>{text}</p>;
  return (
    <p class={style} role="timer" aria-live="off">
      {text}
    </p>
  );
}

function Face({ now, dose, spoken = false }: FaceProps) {
  const write = (text: string) => (spoken ? { children: text } : { 'data-text': text });
  const time = now.phase === 'idle' ? wholeMs(dose) : now.left;
  return (
    <div key={now.phase === 'done' ? 'done' : 'on'} class="hold-face" aria-hidden={spoken ? undefined : 'true'}>
      <p class="hold-head">
        {now.phase !== 'done' && <strong class="hold-leg" {...write(legOf(now.side))} />}{' '}
        <span {...write(headOf(now, dose))} />
      </p>
      <Digits now={now} dose={dose} spoken={spoken} />
      <p class="hold-next">
        <span {...write(nextOf(now, dose))} /> {now.phase !== 'done' && <span {...write(clockOf(time))} />}
      </p>
    </div>
  );
}

/** The colour field, twice the same face: in ink on sand, and, in the part that is filled, in white on teal. */
export function Field({ now, dose, field }: Props & { field: Ref<HTMLDivElement> }) {
  return (
    <div class="hold-field" data-phase={now.phase} ref={field}>
      <Face now={now} dose={dose} spoken />
      <div class="hold-fill">
        <Face now={now} dose={dose} />
      </div>
    </div>
  );
}
