/** What an address may be made of. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Addresses that the site itself has beside the content of a folder. */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  'content/routines': ['own', 'parts'],
  'content/articles': ['page'],
};

/**
 * Checks the names of the files of a folder, each of which becomes an address.
 * @param base the folder, such as `content/exercises`
 * @param end what follows the id, such as `.mdx`; for a folder an entry, it begins with a slash
 * @throws with a sentence that names the files
 */
export function checkSlugs(base: string, end: string, names: readonly string[]): void {
  const seen = new Map<string, string>();
  const isFolder = end.startsWith('/');
  for (const name of names.filter((file) => (isFolder ? !file.includes('.') : file.endsWith(end)))) {
    const id = isFolder ? name : name.slice(0, -end.length);
    const file = isFolder ? `${base}/${name}${end}` : `${base}/${name}`;
    const slug = id.toLowerCase().replace(/[\s_]+/g, '-');
    const other = seen.get(slug);
    if (other) throw new Error(`${other} and ${file} have one slug, "${slug}": rename one of them.`);
    seen.set(slug, file);
    if (TAKEN[base]?.includes(slug)) throw new Error(`${file}: the site itself has an address "${slug}": rename it.`);
  }
  for (const [slug, file] of seen) {
    if (SLUG.test(slug) && file.includes(`/${slug}`)) continue;
    throw new Error(`${file}: a name has small letters from a to z, digits and dashes, since it becomes an address.`);
  }
}
