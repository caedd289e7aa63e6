import { ends } from '#words/log.ts';

interface Props<T> {
  /** Unique on the page. */
  name: string;
  legend: string;
  options: readonly { value: T; label: string }[];
  value: T | null | undefined;
  choose: (value: T) => void;
  /** What the two ends of a scale mean, to stand below it. */
  ends?: readonly [low: string, high: string];
}

/** One of a few, each a target of its own. */
export function Choice<T extends string | number | boolean>({ name, legend, options, value, choose, ends }: Props<T>) {
  return (
    <fieldset class={ends ? 'choice choice-scale' : 'choice'}>
      <legend>{legend}</legend>
      <div class="choice-row">
        {options.map((option) => (
          <label key={String(option.value)}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => choose(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
      {ends && (
        <p class="choice-ends">
          <span>0 {ends[0]}</span> <span>10 {ends[1]}</span>
        </p>
      )}
    </fieldset>
  );
}

const SCORES = Array.from({ length: 11 }, (_, score) => ({ value: score, label: String(score) }));

/** A pain from 0 to 10. */
export function Scale(props: Omit<Props<number>, 'options' | 'ends'>) {
  return <Choice {...props} options={SCORES} ends={ends} />;
}
