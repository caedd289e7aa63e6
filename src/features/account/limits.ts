/** How long a browser stays signed in, in seconds. */
export const SESSION_SECONDS = 30 * 24 * 3600;

/** Ways in are added only within so many seconds of signing in: a browser left open is not enough. */
export const FRESH_SECONDS = 3600;
