type Hydrate = (island: Element) => (part: unknown, props: object, slots: { default?: string }) => Promise<void>;

/** So long after a file did not come it is asked for once more, in milliseconds, under an address that no cache has. */
const RETRY_MS = 1000;

async function load(address: string): Promise<Record<string, unknown>> {
  try {
    return await import(/* @vite-ignore */ address);
  } catch {
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    // In a name of its own: Vite would wrap a template in what makes this a file to fetch.
    const again = `${address}?again=${Date.now()}`;
    return import(/* @vite-ignore */ again);
  }
}

let sheet: Promise<unknown> | undefined;

/** Puts the sheet of what is awake into the page, once, where the island's section names one; without it the widget works too. */
async function dress(island: Element): Promise<void> {
  const href = island.closest<HTMLElement>('[data-sheet]')?.dataset['sheet'];
  if (!href) return;
  sheet ??= new Promise((resolve) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = link.onerror = resolve;
    document.head.append(link);
  });
  await sheet;
}

async function wake(island: Element): Promise<void> {
  const told = (name: string) => island.getAttribute(name) ?? '';
  const componentUrl = told('component-url');
  try {
    const [parts, renderer] = await Promise.all([load(componentUrl), load(told('renderer-url')), dress(island)]);
    const slot = island.querySelector('astro-slot');
    const slots = slot ? { default: slot.innerHTML } : {};
    const props = JSON.parse(told('props')) as object;
    await (renderer['default'] as Hydrate)(island)(parts[told('component-export')], props, slots);
    island.removeAttribute('ssr');
  } catch (error) {
    dispatchEvent(new CustomEvent('astro:hydration-error', { detail: { componentUrl } }));
    // eslint-disable-next-line no-console -- who looks for the cause looks there
    console.error(error);
  }
}

/**
 * Wakes the islands of a built page as Astro's own script does, which is 1.4 kB of Brotli for what this site never asks
 * of it: islands in islands, and pages that are swapped. The build takes that one out and leaves this one plain JSON to
 * read (`src/server/plain-islands.ts`); where it is still there, in pages made on demand and in `npm run dev`, it does the
 * work.
 *
 * An island wakes at once (`client:load`) or when any of it comes into sight (`client:visible`); it then loses its
 * `ssr`. Where its script cannot be had, the window hears `astro:hydration-error` with the `componentUrl`.
 */
export function wakeIslands(page: Document): void {
  const isAstroAwake = customElements.get('astro-island');
  for (const island of page.querySelectorAll('astro-island[ssr]')) {
    if (isAstroAwake) void dress(island);
    else if (island.getAttribute('client') === 'load') void wake(island);
    else wakeInSight(island);
  }
}

/** An island has no box of its own: what is in it has. */
function wakeInSight(island: Element): void {
  const how = JSON.parse(island.getAttribute('opts') ?? '{}') as IntersectionObserverInit;
  const sight = new IntersectionObserver((seen) => {
    if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
    sight.disconnect();
    void wake(island);
  }, how);
  for (const part of island.children) sight.observe(part);
}
