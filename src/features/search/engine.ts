import { EVERY_PAGE } from './every-page.ts';
import { type Found, type RawFound, toFound, type Wish } from './found.ts';

/** What the built index's own script offers. */
interface Pagefind {
  options(options: { excerptLength: number; excerptEllipsis: string; baseUrl: string; ranking: object }): Promise<void>;
  init(): Promise<void>;
  search(query: string, options: { filters: Record<string, string> }): Promise<Results>;
}
interface Results {
  results: { id: string; data(): Promise<RawFound> }[];
}

/** Words of an excerpt. */
const EXCERPT = 22;

/** A column is long and says most: its length counts less against it than usual. */
const RANKING = { pageLength: 0.25 };

/** What a search came to; each further result is fetched when it is asked for. */
export interface Outcome {
  total: number;
  take(from: number, to: number): Promise<Found[]>;
}

let script: Promise<Pagefind> | undefined;
let failures = 0;

/** Fetches the search, once; a fetch that failed is tried again at the next call. */
export function fetchEngine(address: string): Promise<Pagefind> {
  script ??= begin(address).catch((error: unknown) => {
    script = undefined;
    failures += 1;
    throw error;
  });
  return script;
}

async function begin(address: string): Promise<Pagefind> {
  // A browser remembers of an address that its module could not be had.
  const fresh = failures > 0 ? `${address}?again=${failures}` : address;
  const pagefind = (await import(/* @vite-ignore */ fresh)) as Pagefind;
  await pagefind.options({ excerptLength: EXCERPT, excerptEllipsis: '…', baseUrl: '/', ranking: RANKING });
  await pagefind.init();
  return pagefind;
}

/** Searches; without words, everything of that kind and part. */
export async function find(address: string, { query, kind, part }: Wish): Promise<Outcome> {
  const pagefind = await fetchEngine(address);
  const filters = { ...(kind && { kind }), ...(part && { part }) };
  const { results } = await pagefind.search(query.trim() || EVERY_PAGE, { filters });
  return {
    total: results.length,
    take: (from, to) => Promise.all(results.slice(from, to).map(async (result) => toFound(await result.data()))),
  };
}
