import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { dropped, changed, moved } from './editing.ts';
import { MOST_STEPS, stepsOf, type Choice } from './dose.ts';
import { EditorRow } from './EditorRow.tsx';
import type { Guide } from './guide.ts';
import { readLink, writeLink } from './link.ts';
import { lengthOf, lengthsOf } from './plan.ts';
import { SheetEnd } from './SheetEnd.tsx';
import { lengthText, shareRoutine } from '#words/routine.ts';
import * as words from '#words/routine-edit.ts';

interface Props {
  guides: readonly Guide[];
  /** What stands there before the reader changed anything. */
  usual: readonly Choice[];
  playPath: string;
  /** The page's address, without what follows the #. */
  address: string;
}

/** A routine of the reader's own. The address is its only memory, so that back, reload and bookmarks work. */
export function RoutineEditor({ guides, usual, playPath, address }: Props) {
  const [choices, setChoices] = useState(usual);
  const [notices, setNotices] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLSelectElement>(null);

  useLayoutEffect(() => {
    function read() {
      const found = readLink(location.hash, guides);
      setChoices(found.choices ?? usual);
      setNotices(found.notices);
    }
    read();
    // Whatever was chosen before the page woke was meant.
    if (add.current?.value) append(add.current, readLink(location.hash, guides).choices ?? usual);
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);

  const steps = useMemo(() => stepsOf(choices, guides), [choices]);
  const lengths = lengthsOf(steps);
  const link = writeLink(choices, guides);

  function take(next: Choice[], words: string) {
    setChoices(next);
    setSaid(words);
    history.replaceState(history.state, '', writeLink(next, guides));
  }

  /** Adds what was chosen, and makes the list ready for the next. */
  function append(select: HTMLSelectElement, before: readonly Choice[]) {
    const guide = guides.find(({ id }) => id === select.value);
    select.value = '';
    if (!guide || before.length >= MOST_STEPS) return;
    take([...before, { exercise: guide.id }], words.added(guide.title));
  }

  /** Focus follows the line that was moved, or goes to the one that took its place. */
  function focusOn(index: number, action: string) {
    requestAnimationFrame(() => {
      const row = list.current?.children[Math.min(index, choices.length - 1)];
      const button = row?.querySelector<HTMLButtonElement>(`[data-action="${action}"]`) ?? add.current;
      button?.focus();
    });
  }

  return (
    <div class="editor">
      <div role="status">
        {notices.length > 0 && (
          <ul class="editor-notices">
            {notices.map((notice, index) => (
              <li key={index}>{notice}</li>
            ))}
          </ul>
        )}
      </div>
      <p class="editor-length" role="status">
        {steps.length === 0 ? words.nothingYet : words.inAll(steps.length, lengthText(lengthOf(steps)))}
        <span class="visually-hidden"> {said}</span>
      </p>
      <h2 class="visually-hidden">{words.steps}</h2>
      <ol class="routine-steps" ref={list}>
        {steps.map((step, index) => (
          <EditorRow
            key={`${index}-${step.guide.id}`}
            step={step}
            index={index}
            last={index === steps.length - 1}
            length={lengths[index] ?? 0}
            change={(field, value) => take(changed(choices, index, field, value), '')}
            move={(by) => {
              take(moved(choices, index, by), words.isNow(step.guide.title, index + 1 + by));
              focusOn(index + by, by < 0 ? 'up' : 'down');
            }}
            drop={() => {
              take(dropped(choices, index), words.takenOut(step.guide.title));
              focusOn(index, 'drop');
            }}
          />
        ))}
      </ol>
      <p class="editor-add">
        <label for="editor-add">{words.add}</label>
        <select
          class="field"
          id="editor-add"
          ref={add}
          autocomplete="off"
          disabled={steps.length >= MOST_STEPS}
          onChange={({ currentTarget }) => append(currentTarget, choices)}
        >
          <option value="">{words.choose}</option>
          {guides.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </p>
      <p class="routine-actions">
        {steps.length > 0 && (
          <a class="button button-primary" href={`${playPath}${link}`}>
            {words.doIt}
          </a>
        )}
        <button class="button" type="button" onClick={() => print()}>
          {words.printSheet}
        </button>
        {steps.length > 0 && (
          <button class="button" type="button" data-share="routine" data-url={`${address}${link}`}>
            {shareRoutine}
          </button>
        )}
      </p>
      <SheetEnd titles={steps.map(({ guide }) => guide.title)} address={`${address}${link}`} />
    </div>
  );
}
