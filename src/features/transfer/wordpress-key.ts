/** One name for http and https, with www and without: `https://www.example.org/blog/` is `example.org/blog`. */
export function hostOf(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/+$/, '');
}

/** What a comment of WordPress is known by; its id here is made of it. `site` is as {@link hostOf} gives it. */
export function wordpressKey(site: string, id: string): string {
  return `wordpress:${site}:${id}`;
}
