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
