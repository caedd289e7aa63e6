import { useEffect, useRef, useState } from 'preact/hooks';
import { count } from '../../lib/format.ts';

/** Deletes after one more question; the safe answer has the focus. */
export function DeleteAll({ days, remove }: { days: number; remove: () => void }) {
  const [sure, setSure] = useState(false);
  const safe = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  useEffect(() => {
    if (sure || asked.current) safe.current?.focus();
    asked.current = sure;
  }, [sure]);

  if (!sure) {
    return (
      <button class="button" type="button" ref={safe} onClick={() => setSure(true)}>
        Delete all
      </button>
    );
  }
  return (
    <div class="log-sure" role="group" aria-label="Delete all?">
      <p>Delete {count(days, 'day')}? They cannot be brought back.</p>
      <div class="plan-row">
        <button class="button" type="button" ref={safe} onClick={() => setSure(false)}>
          Keep them
        </button>
        <button class="button" type="button" onClick={remove}>
          Delete them
        </button>
      </div>
    </div>
  );
}
