const HIDDEN_STEP_MS = 250;

/**
 * Calls the work once a frame while the page is in sight, else as often as a hidden page may. The first frame is left to
 * the picture that answers whoever began it. Returns how to stop it.
 */
export function everyFrame(page: Document, work: () => void): () => void {
  let frame = 0;
  let timer = 0;

  function rest() {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  }

  function step() {
    rest();
    work();
    if (page.hidden) timer = window.setTimeout(step, HIDDEN_STEP_MS);
    else frame = requestAnimationFrame(step);
  }

  page.addEventListener('visibilitychange', step);
  if (page.hidden) step();
  else frame = requestAnimationFrame(() => (frame = requestAnimationFrame(step)));
  return () => {
    rest();
    page.removeEventListener('visibilitychange', step);
  };
}
