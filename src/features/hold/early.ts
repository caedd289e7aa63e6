/**
 * A tap on a button of an island that is not yet awake would be lost: it is marked, and `pressEarlyTaps` presses it on waking.
 * This half stands in the page, and apart from the other so that it needs no request of its own.
 */
export function rememberEarlyTaps(page: Document): void {
  page.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const button = target.closest<HTMLElement>('astro-island[ssr] .hold-timer button');
    if (button) button.dataset['early'] = '';
  });
}
