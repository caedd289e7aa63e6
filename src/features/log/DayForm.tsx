import * as words from '#words/log.ts';
import type { Day } from '../plan/day.ts';
import { Choice, Scale } from './Choice.tsx';
import { NOTE_LENGTH, type Entry, type Morning, type Part } from './entry.ts';

interface Props {
  day: Day;
  entry: Entry | undefined;
  note: (part: Part) => void;
}

const DID = [
  { value: true, label: words.didDone },
  { value: false, label: words.didSkipped },
] as const;

export const MORNINGS: readonly { value: Morning; label: string }[] = (['better', 'same', 'worse'] as const).map(
  (value) => ({ value, label: words.mornings[value] }),
);

/** One day. Each tap is kept at once; there is nothing to send. */
export function DayForm({ day, entry, note }: Props) {
  return (
    <div class="log-form" key={day}>
      <Choice name="log-did" legend={words.stretch} options={DID} value={entry?.did} choose={(did) => note({ did })} />
      <Scale name="log-before" legend={words.before} value={entry?.before} choose={(before) => note({ before })} />
      <Scale name="log-after" legend={words.after} value={entry?.after} choose={(after) => note({ after })} />
      <Scale name="log-calf" legend={words.calf} value={entry?.calf} choose={(calf) => note({ calf })} />
      <Choice
        name="log-morning"
        legend={words.nextMorning}
        options={MORNINGS}
        value={entry?.morning}
        choose={(morning) => note({ morning })}
      />
      <div class="log-field">
        <label for="log-note">{words.note}</label>
        <textarea
          class="field"
          id="log-note"
          rows={2}
          maxLength={NOTE_LENGTH}
          value={entry?.note ?? ''}
          onInput={({ currentTarget }) => note({ note: currentTarget.value })}
        />
      </div>
    </div>
  );
}
