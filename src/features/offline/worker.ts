import { cleanupOutdatedCaches, PrecacheController, type PrecacheEntry } from 'workbox-precaching';

/** The part of a service worker's scope that is used here; the DOM's own types do not know it. */
interface Scope {
  location: Location;
  clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}
interface LifeEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends LifeEvent {
  request: Request;
  respondWith(response: Promise<Response>): void;
}

/** Every page and file of this build, put in by `src/server/worker.ts`. */
declare const PRECACHE: PrecacheEntry[];
declare const self: Scope;

/** How long a page may keep the network waiting before the kept copy is shown, in milliseconds. */
const PATIENCE = 4000;
const OFFLINE_PAGE = '/offline/';
/** Files whose name changes with their content: the kept one is always the right one. */
const NAMED_BY_CONTENT = /^\/(_astro|fonts)\//;
/** Scripts and fonts of builds before this one, for the pages that are still open. */
const EARLIER = 'earlier-files';
/** So many of them: about ten builds. */
const EARLIER_MOST = 200;

const build = new PrecacheController();
build.addToCacheList(PRECACHE);
cleanupOutdatedCaches();

self.addEventListener('install', (event) => event.waitUntil(prepare(event)));
self.addEventListener('activate', (event) => event.waitUntil(takeOver(event)));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || pathname.startsWith('/api/')) return;
  event.respondWith(NAMED_BY_CONTENT.test(pathname) ? keptFirst(request, pathname) : freshFirst(request, pathname));
});

// A page asks, when a new worker has taken over, whether it is the page that this build would show.
self.addEventListener('message', ({ data, source }) => {
  const { path, revision } = data as { path: string; revision: string };
  const own = PRECACHE.find(({ url }) => url === path);
  if (own && own.revision !== revision) source?.postMessage('renewed');
});

/**
 * An open page may still want scripts that this build no longer has. They are put aside while the worker before is in
 * charge: a page that asks during the change finds them in one place or the other.
 */
async function prepare(event: LifeEvent): Promise<void> {
  await build.install(event);
  await putAside().catch(() => undefined);
  await self.skipWaiting();
}

async function takeOver(event: LifeEvent): Promise<void> {
  await build.activate(event);
  await self.clients.claim();
}

async function putAside(): Promise<void> {
  const [kept, earlier] = await Promise.all([caches.open(build.strategy.cacheName), caches.open(EARLIER)]);
  const current = new Set(build.getURLsToCacheKeys().values());
  for (const request of await kept.keys()) {
    const isNamed = NAMED_BY_CONTENT.test(new URL(request.url).pathname);
    const file = isNamed && !current.has(request.url) && (await kept.match(request));
    if (file) await earlier.put(request, file);
  }
  const oldestFirst = await earlier.keys();
  for (const request of oldestFirst.slice(0, -EARLIER_MOST)) await earlier.delete(request);
}

/** Pages and their pictures come fresh while there is a network; the kept copy is for when there is none. */
async function freshFirst(request: Request, pathname: string): Promise<Response> {
  const network = fetch(request);
  const fresh = await Promise.race([network.catch(() => undefined), patience()]);
  if (fresh && fresh.status < 500) return fresh;
  const kept = (await build.matchPrecache(pathname)) ?? (await build.matchPrecache(`${pathname}/`));
  if (kept) return kept;
  const lead = () => (request.mode === 'navigate' ? build.matchPrecache(OFFLINE_PAGE) : undefined);
  return network.catch(async () => (await lead()) ?? Response.error());
}

function patience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE, undefined));
}

async function keptFirst(request: Request, pathname: string): Promise<Response> {
  const kept = (await build.matchPrecache(pathname)) ?? (await caches.match(pathname, { cacheName: EARLIER }));
  return kept ?? fetch(request);
}
