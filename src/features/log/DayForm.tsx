import type { Day } from '../plan/day.ts';
import { Choice, Scale } from './Choice.tsx';
import { NOTE_LENGTH, type Entry, type Morning, type Part } from './entry.ts';

interface Props {
  day: Day;
  entry: Entry | undefined;
  note: (part: Part) => void;
}

const DID = [
  { value: true, label: 'Done' },
  { value: false, label: 'Skipped' },
] as const;

export const MORNINGS: readonly { value: Morning; label: string }[] = [
  { value: 'better', label: 'Better' },
  { value: 'same', label: 'The same' },
  { value: 'worse', label: 'Worse' },
];

/** One day. Each tap is kept at once; there is nothing to send. */
export function DayForm({ day, entry, note }: Props) {
  return (
    <div class="log-form" key={day}>
      <Choice name="log-did" legend="The stretch" options={DID} value={entry?.did} choose={(did) => note({ did })} />
      <Scale
        name="log-before"
        legend="Outside of the knee, before"
        value={entry?.before}
        choose={(before) => note({ before })}
      />
      <Scale
        name="log-after"
        legend="Outside of the knee, after"
        value={entry?.after}
        choose={(after) => note({ after })}
      />
      <Scale name="log-calf" legend="Pain in the calf or heel" value={entry?.calf} choose={(calf) => note({ calf })} />
      <Choice
        name="log-morning"
        legend="The next morning, the knee was"
        options={MORNINGS}
        value={entry?.morning}
        choose={(morning) => note({ morning })}
      />
      <div class="log-field">
        <label for="log-note">A note, if you like</label>
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
