const TYPING = 'input, textarea, select, [contenteditable], dialog *';

/** The same as in `slash.ts`: a module of both would be a file to fetch before anything is asked for. */
function slashIsOn(): boolean {
  try {
    return localStorage.getItem('search-slash') !== 'off';
  } catch {
    return true;
  }
}

/**
 * A press of the link, or of the / key, opens the search over the page; where its script cannot be had, the link leads to
 * the page of the search. The script waits in a template, so that it is not fetched before.
 */
export function startSearch(page: Document): void {
  const link = page.querySelector<HTMLAnchorElement>('.search-link');
  if (!link) return;
  let script: Promise<unknown> | undefined;

  function fetchScript(): Promise<unknown> {
    const waiting = page.querySelector<HTMLTemplateElement>('.search-script')?.content.querySelector('script');
    const awake = page.importNode(waiting as HTMLScriptElement, true);
    return new Promise((resolve, reject) => {
      awake.addEventListener('load', resolve);
      awake.addEventListener('error', reject);
      page.head.append(awake);
    });
  }

  function open(): void {
    (script ??= fetchScript()).then(
      () => page.dispatchEvent(new Event('opensearch')),
      () => location.assign(link?.href ?? '/'),
    );
  }

  link.addEventListener('click', (event) => {
    if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open();
  });
  page.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
    if ((event.target as Element).closest?.(TYPING) || !slashIsOn()) return;
    event.preventDefault();
    open();
  });
}
