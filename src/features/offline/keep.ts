const WAKES = ['pointerdown', 'keydown', 'scroll'] as const;

/**
 * Keeps the site for reading without a network, once the reader has done anything: a visit that ends at the first
 * screen costs nothing. Says in `notice` when there is no network, and offers a newer build when one is ready.
 */
export function keepForOffline(notice: HTMLElement, workers: ServiceWorkerContainer): void {
  const begin = () => {
    for (const wake of WAKES) removeEventListener(wake, begin);
    offerInstalling();
    workers.register('/sw.js').then(
      // Where workers are blocked or storage is forbidden, the site needs the network, as any other.
      (registration: ServiceWorkerRegistration | undefined) => registration && watch(notice, registration, workers),
      () => undefined,
    );
  };
  for (const wake of WAKES) addEventListener(wake, begin, { passive: true });
}

/** A manifest in the first HTML is fetched before the first paint, and costs it a round trip. */
function offerInstalling(): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = '/manifest.webmanifest';
  document.head.append(link);
}

/** Says when the network is gone, and unsays it. */
export function sayWhenOffline(notice: HTMLElement): void {
  const say = () => {
    notice.textContent = navigator.onLine
      ? ''
      : 'You are offline. What you have here works; letters wait until you are back.';
  };
  addEventListener('online', say);
  addEventListener('offline', say);
  if (!navigator.onLine) say();
}

function watch(notice: HTMLElement, registration: ServiceWorkerRegistration, workers: ServiceWorkerContainer): void {
  const offer = () => {
    if (!registration.waiting || !workers.controller) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = 'Reload';
    button.addEventListener('click', () => registration.waiting?.postMessage('take over'));
    notice.replaceChildren('There is a newer version of this site. ', button);
    workers.addEventListener('controllerchange', () => location.reload(), { once: true });
  };
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
  offer();
}
