/** What may stand in a log, a header and a page as it is. */
const SANE = /^[\w.-]{8,64}$/;

/**
 * The number by which an answer and its lines in the log are found: what a proxy in front gave, where that is sane.
 * @param given the header `x-request-id`
 */
export function requestId(given: string | string[] | undefined, make: () => string): string {
  return typeof given === 'string' && SANE.test(given) ? given : make();
}

/** A problem document (RFC 9457) that also says which request it was. */
export function withNumber(problem: string, id: string): string {
  return JSON.stringify({ ...(JSON.parse(problem) as object), instance: `urn:request:${id}` });
}
