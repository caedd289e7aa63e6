import type { Ref } from 'preact';
import type { FaceText } from './face.ts';
import type { Phase } from './view.ts';

interface FaceProps {
  text: FaceText;
  done: boolean;
  /** The face that is read; the other is a picture of it, whose words stand in attributes so that nobody meets them twice. */
  spoken?: boolean;
}

function Big({ text, spoken = false }: Omit<FaceProps, 'done'>) {
  const { big, word } = text;
  const style = word ? 'hold-word' : 'hold-digits';
  const wide = !word && big.length > 2 ? '' : undefined;
  if (!spoken) return <p class={style} data-wide={wide} data-text={big} />;
  if (word) return <p class={style}>{big}</p>;
  return (
    <p class={style} data-wide={wide} role="timer" aria-live="off">
      {big}
    </p>
  );
}

function Face({ text, done, spoken = false }: FaceProps) {
  const write = (words: string) => (spoken ? { children: words } : { 'data-text': words });
  const { leg, head, cue, next, clock } = text;
  return (
    <div key={done ? 'done' : 'on'} class="hold-face" aria-hidden={spoken ? undefined : 'true'}>
      <p class="hold-head">
        {leg && <strong class="hold-leg" {...write(leg)} />} <span {...write(head)} />
      </p>
      <Big text={text} spoken={spoken} />
      {cue !== undefined && <p class="hold-cue" {...write(cue)} />}
      <p class="hold-next">
        <span {...write(next)} /> {clock && <span {...write(clock)} />}
      </p>
    </div>
  );
}

/** The colour field, twice the same face: in ink on sand, and, in the part that is filled, in white on teal. */
export function Field({ text, phase, field }: { text: FaceText; phase: Phase; field: Ref<HTMLDivElement> }) {
  const done = phase === 'done';
  return (
    <div class="hold-field" data-phase={phase} ref={field}>
      <Face text={text} done={done} spoken />
      <div class="hold-fill">
        <Face text={text} done={done} />
      </div>
    </div>
  );
}
