import { useEffect, useRef, useState } from 'preact/hooks';
import { type Kind, kinds, type Part, parts, words } from '#words/search.ts';
import { searchPath } from '../../lib/paths.ts';
import { LONGEST, type Wish } from './found.ts';
import { moveFocus } from './move.ts';
import { Results } from './Results.tsx';
import { useSaid } from './use-said.tsx';
import { useSearch } from './use-search.tsx';

interface Props {
  wish: Wish;
  /** Hears of every change, for the address. */
  onWish?: (wish: Wish) => void;
  /** Whether the field takes the focus as it appears. */
  focus?: boolean;
}

/** The field, what it is narrowed by, and what it finds. A submit leads to the page of the search, with the query. */
export function SearchBox({ wish: first, onWish, focus = false }: Props) {
  const [wish, setWish] = useState(first);
  const { shown, more } = useSearch(wish);
  const said = useSaid(shown, wish.query);
  const box = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (focus) box.current?.querySelector<HTMLInputElement>('input[type=search]')?.focus();
  }, [focus]);

  function change(part: Partial<Wish>): void {
    const next = { ...wish, ...part };
    setWish(next);
    onWish?.(next);
  }

  return (
    <form
      class="search"
      role="search"
      action={searchPath}
      ref={box}
      onKeyDown={(event) => moveFocus(event, box.current)}
      onSubmit={(event) => onWish && event.preventDefault()}
    >
      <label class="search-label" for="search-field">
        {words.label}
      </label>
      <input
        class="field search-field"
        id="search-field"
        type="search"
        name="q"
        value={wish.query}
        maxLength={LONGEST}
        placeholder={words.hint}
        autocomplete="off"
        spellcheck={false}
        enterkeyhint="search"
        onInput={(event) => change({ query: event.currentTarget.value })}
      />
      <div class="search-narrow">
        <fieldset class="search-kinds">
          <legend class="visually-hidden">{words.kind}</legend>
          {(['', ...Object.keys(kinds)] as (Kind | '')[]).map((kind) => (
            <label key={kind}>
              <input
                type="radio"
                name="kind"
                value={kind}
                checked={wish.kind === kind}
                onChange={() => change({ kind })}
              />
              <span>{kind === '' ? words.everything : kinds[kind].many}</span>
            </label>
          ))}
        </fieldset>
        <label class="search-part">
          <span>{words.part}</span>
          <select
            class="field"
            name="part"
            value={wish.part}
            onChange={(event) => change({ part: event.currentTarget.value as Part | '' })}
          >
            <option value="">{words.anyPart}</option>
            {Object.entries(parts).map(([part, name]) => (
              <option key={part} value={part}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="search-said" role="status">
        {said}
      </p>
      <Results shown={shown} more={more} />
    </form>
  );
}
