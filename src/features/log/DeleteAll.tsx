import { useEffect, useRef, useState } from 'preact/hooks';
import * as words from '#words/log.ts';

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
        {words.deleteAll}
      </button>
    );
  }
  return (
    <div class="log-sure" role="group" aria-label={words.deleteAllSure}>
      <p>{words.deleteDays(days)}</p>
      <div class="plan-row">
        <button class="button" type="button" ref={safe} onClick={() => setSure(false)}>
          {words.keepThem}
        </button>
        <button class="button" type="button" onClick={remove}>
          {words.deleteThem}
        </button>
      </div>
    </div>
  );
}
