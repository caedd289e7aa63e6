/**
 * A press of Start opens the player over the page; where that fails, Start is the link that it was. The player's script
 * waits in a template, so that it is not fetched before the first press. It listens for `startexercise` and keeps in `opening`
 * the promise that a player stands there.
 */
export interface Opening {
  exercise: string;
  opening?: Promise<void>;
}

export function startFromCards(page: Document): void {
  let script: Promise<unknown> | undefined;
  let busy = false;

  function fetchScript(): Promise<unknown> {
    const waiting = page.querySelector<HTMLTemplateElement>('.card-script')?.content.querySelector('script');
    const awake = page.importNode(waiting as HTMLScriptElement, true);
    return new Promise((resolve, reject) => {
      awake.addEventListener('load', resolve);
      awake.addEventListener('error', reject);
      page.head.append(awake);
    });
  }

  async function start(exercise: string): Promise<void> {
    await (script ??= fetchScript());
    const detail: Opening = { exercise };
    page.dispatchEvent(new CustomEvent('startexercise', { detail }));
    await detail.opening;
  }

  page.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('[data-start]');
    // A tab of its own is wanted: let it be.
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    link.ariaBusy = 'true';
    start(link.dataset['start'] ?? '')
      .catch(() => location.assign(link.href))
      .finally(() => {
        busy = false;
        link.ariaBusy = null;
      });
  });
}
