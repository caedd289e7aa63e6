import { cleanupOutdatedCaches, matchPrecache, precache, type PrecacheEntry } from 'workbox-precaching';

/** The part of a service worker's scope that is used here; the DOM's own types do not know it. */
interface Scope {
  location: Location;
  skipWaiting(): Promise<void>;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}
interface FetchEvent extends Event {
  request: Request;
  respondWith(response: Promise<Response>): void;
}

/** Every page and file of this build, put in by `src/server/worker.ts`. */
declare const PRECACHE: PrecacheEntry[];
declare const self: Scope;

/** How long a page may keep the network waiting before the kept copy is shown, in milliseconds. */
const PATIENCE = 4000;
const OFFLINE_PAGE = '/offline/';

precache(PRECACHE);
cleanupOutdatedCaches();

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  event.respondWith(request.mode === 'navigate' ? pageFor(request, pathname) : fileFor(request, pathname));
});

// A worker of a newer build waits until the reader says so: an open page keeps the files that it was made with.
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});

/** Pages come fresh while there is a network, so that nothing stale is read; the kept copy is for when there is none. */
async function pageFor(request: Request, pathname: string): Promise<Response> {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    const kept = (await matchPrecache(pathname)) ?? (await matchPrecache(OFFLINE_PAGE));
    return kept ?? Response.error();
  }
}

async function fileFor(request: Request, pathname: string): Promise<Response> {
  return (await matchPrecache(pathname)) ?? fetch(request);
}
