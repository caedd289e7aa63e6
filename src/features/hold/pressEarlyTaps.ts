/** Presses what was tapped before the timer was awake, in the order of the page. */
export function pressEarlyTaps(timer: Element): void {
  for (const button of timer.querySelectorAll<HTMLElement>('button[data-early]')) {
    delete button.dataset['early'];
    button.click();
  }
}
