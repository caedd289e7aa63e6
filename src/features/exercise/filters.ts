import { result } from '#words/exercise-card.ts';
import { facets, fits, queryOf, readChoice, type Choice } from './choice.ts';

/** Filters in place, says how many are left, and keeps the choice in the address. */
export function startFilters(page: Document): void {
  const form = page.querySelector<HTMLFieldSetElement>('#filters');
  const status = form?.querySelector('[role=status]');
  const items = [...page.querySelectorAll<HTMLElement>('.exercise-list > li')];
  if (!form || !status) return;
  const select = (facet: keyof Choice) => form.elements.namedItem(facet) as HTMLSelectElement;

  function show(choice: Choice): void {
    for (const item of items) item.hidden = !fits(choice, item.dataset);
    const said = result(items.filter(({ hidden }) => !hidden).length, items.length);
    if (status && status.textContent.trim() !== said) status.textContent = said;
  }

  function chosen(): Choice {
    return Object.fromEntries(facets.map((facet) => [facet, select(facet).value])) as Choice;
  }

  const offered = (facet: keyof Choice) => [...select(facet).options].map(({ value }) => value);
  const first = readChoice(location.search, offered);
  for (const facet of facets) if (first[facet]) select(facet).value = first[facet];
  show(chosen());
  form.addEventListener('change', () => {
    const choice = chosen();
    history.replaceState(history.state, '', `${location.pathname}${queryOf(choice)}${location.hash}`);
    show(choice);
  });
}
