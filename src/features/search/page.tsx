import { render } from 'preact';
import { kinds, parts } from '#words/search.ts';
import { addressOf, readWish } from './found.ts';
import { SearchBox } from './SearchBox.tsx';

/** The search on its own page: what is looked for stands in the address, to be shared and come back to. */
export function startSearchPage(place: HTMLElement): void {
  const wish = readWish(location.search, Object.keys(kinds), Object.keys(parts));
  place.replaceChildren();
  render(
    <SearchBox
      wish={wish}
      onWish={(next) => history.replaceState(null, '', `${location.pathname}${addressOf(next)}`)}
      focus={location.hash === ''}
    />,
    place,
  );
}
