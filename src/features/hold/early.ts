/** A tap on a button of an island that is not yet awake would be lost: it is marked, and pressed again on waking. */
export function rememberEarlyTaps(page: Document): void {
  page.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const button = target.closest<HTMLElement>('astro-island[ssr] .hold-timer button');
    if (button) button.dataset['early'] = '';
  });
}

/** Presses what was tapped too early, in the order of the page. */
export function pressEarlyTaps(timer: Element): void {
  for (const button of timer.querySelectorAll<HTMLElement>('button[data-early]')) {
    delete button.dataset['early'];
    button.click();
  }
}
