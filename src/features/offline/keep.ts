const WAKES = ['pointerdown', 'keydown', 'scroll'] as const;

/** A page that stays open asks for a newer build when it is come back to, at most so often, in milliseconds. */
const ASK_EVERY = 3_600_000;

/**
 * Keeps the site for reading without a network, once the reader has done anything: a visit that ends at the first
 * screen costs nothing. Calls `renewed` when this page is no longer the one that the site would show.
 */
export function keepForOffline(renewed: () => void, workers: ServiceWorkerContainer): void {
  const begin = () => {
    for (const wake of WAKES) removeEventListener(wake, begin);
    offerInstalling();
    workers.register('/sw.js').then(
      // Where workers are blocked or storage is forbidden, the site needs the network, as any other.
      (registration: ServiceWorkerRegistration | undefined) => registration && askOnReturn(registration),
      () => undefined,
    );
  };
  for (const wake of WAKES) addEventListener(wake, begin, { passive: true });

  const revision = document.querySelector<HTMLMetaElement>('meta[name=revision]')?.content;
  workers.addEventListener('controllerchange', () => {
    workers.controller?.postMessage({ path: location.pathname, revision });
  });
  workers.addEventListener('message', ({ data }) => {
    if (data === 'renewed') renewed();
  });
}

/** Calls `renewed` when a widget cannot wake because the site no longer has its script: the page is an older one. */
export function offerWhenScriptIsGone(renewed: () => void): void {
  addEventListener('astro:hydration-error', (event) => {
    const { componentUrl } = (event as CustomEvent<{ componentUrl: string }>).detail;
    fetch(componentUrl, { method: 'HEAD' }).then(
      ({ status }) => status === 404 && renewed(),
      () => undefined,
    );
  });
}

/** A manifest in the first HTML is fetched before the first paint, and costs it a round trip. */
function offerInstalling(): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = '/manifest.webmanifest';
  document.head.append(link);
}

function askOnReturn(registration: ServiceWorkerRegistration): void {
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - asked < ASK_EVERY) return;
    asked = Date.now();
    registration.update().catch(() => undefined);
  });
}
