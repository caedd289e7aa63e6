/** So many articles are kept on a device, the newest: all of a large site would be a hundred megabytes a reader. */
export const KEPT_ARTICLES = 50;

/** Pages, their scripts, sheets, fonts and icons. */
const KEPT = /\.(html|js|css|woff2|svg|png|webmanifest)$/;
/** Not the 404 page, nor what serves search, nor the editor. */
const LEFT_OUT = /^(404\.html|(gone|error)\/|sw\.js|examples\/|editor\/|embed\/|pagefind\/|share\/)/;
const ARTICLE = /^articles\/([^/]+)\//;

/**
 * Whether a file of the build is kept for when there is no network.
 * @param file its path under the built folder, with slashes
 * @param newest the ids of the newest articles
 */
export function isKept(file: string, newest: ReadonlySet<string>): boolean {
  const article = ARTICLE.exec(file)?.[1];
  return KEPT.test(file) && !LEFT_OUT.test(file) && (article === undefined || newest.has(article));
}
