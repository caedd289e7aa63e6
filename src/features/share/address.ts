/** Where the slider stands, as it writes it itself: 0 to 10 in tenths. Importing its reader would cost the page a file more. */
const INTENSITY = /^(10|\d(\.\d)?)$/;

/**
 * The address of a page with the state of it that is worth passing on: where the slider stands. What is out of bounds
 * stays behind, and so does everything else after a question mark, trackers too.
 * @param canonical absolute
 * @param search what stands in the reader's address, from the question mark
 */
export function sharedAddress(canonical: string, search: string): string {
  const url = new URL(canonical);
  const intensity = new URLSearchParams(search).get('i') ?? '';
  if (INTENSITY.test(intensity)) url.searchParams.set('i', intensity);
  return url.href;
}

/**
 * Where a letter is found again. One that stands on the page that is named as its own is at its anchor there; on a page
 * of letters, which come and go, the address asks for the letter itself.
 * @param href where the letter's own link leads, absolute
 * @param here the page's address, as the reader has it
 * @param canonical the page's own address, where it has one
 */
export function letterAddress(href: string, here: string, canonical: string | undefined): string {
  const link = new URL(href);
  if (link.pathname !== new URL(here).pathname) return link.href;
  const address = new URL(canonical ?? link.pathname, here);
  if (!canonical) address.searchParams.set('comment', link.hash.replace('#comment-', ''));
  address.hash = link.hash;
  return address.href;
}
