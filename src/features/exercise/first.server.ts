const seen = new WeakSet<Request>();

/** Whether this is the first time that it is asked of a page: what a page needs once, its first card brings. */
export function firstOn(page: Request): boolean {
  const first = !seen.has(page);
  seen.add(page);
  return first;
}
