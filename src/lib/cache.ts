/**
 * How long each kind of answer may be kept, and by whom. The one place where this is said. None is told
 * `stale-while-revalidate`, which browsers hear too: who comes back from posting would not find their letter.
 */
export interface CacheRule {
  /** What is sent as `Cache-Control`: `max-age` for browsers, `s-maxage` for a cache in front of the site. */
  cacheControl: string;
  /** What is sent as `Vary`, where the answer depends on the request. */
  vary?: string;
  /** Whether a cache in front may be told to forget it: see `src/features/purge`. */
  purgeable: boolean;
}

export const CACHE = {
  /** Scripts, styles, fonts and share images: their name changes with their content. */
  hashed: { cacheControl: 'public, max-age=31536000, immutable', purgeable: false },
  /** Pages and files of the build, the offline worker among them: asked for again each time, by their tag. */
  built: { cacheControl: 'no-cache', vary: 'accept-encoding', purgeable: false },
  /** A thread as JSON. */
  thread: {
    cacheControl: 'public, max-age=0, s-maxage=5',
    vary: 'accept-encoding',
    purgeable: true,
  },
  /** Pages and feeds drawn from the letters, the same for everybody. */
  drawn: {
    cacheControl: 'public, max-age=0, s-maxage=10',
    vary: 'accept-encoding',
    purgeable: true,
  },
  /** That a question moved, or was taken back. */
  moved: { cacheControl: 'public, max-age=0, s-maxage=10', purgeable: true },
  /** The live page of a discussion, which shows a reader's own letters: for their browser, and asked for again. */
  own: { cacheControl: 'private, no-cache', purgeable: false },
  /** Answers to posts, accounts, the desk, links in mails. */
  never: { cacheControl: 'no-store', purgeable: false },
} as const satisfies Record<string, CacheRule>;

/** Folders of the build whose files' names change with their content. */
export const HASHED_FOLDERS = ['_astro', 'fonts', 'share'] as const;

const HASHED = new RegExp(`(^|[\\\\/])(${HASHED_FOLDERS.join('|')})[\\\\/]`);

/** The rule for a file of the build, by its path under `dist/client`. */
export function builtRule(file: string): CacheRule {
  return HASHED.test(file) ? CACHE.hashed : CACHE.built;
}
