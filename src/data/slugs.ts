/** What an address may be made of. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Addresses that the site itself has beside the content of a folder. */
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  'content/routines': ['own', 'parts'],
  'content/articles': ['page'],
};

/** A name that cannot be an address: its file, and a sentence that names it. */
export interface SlugFault {
  file: string;
  message: string;
}

/**
 * What is wrong with the names of the entries of a folder, each of which becomes an address; all of it, twins first.
 * @param base the folder, such as `content/exercises`
 * @param end what follows the id, such as `.mdx`; for a folder an entry, it begins with a slash
 */
export function slugFaults(base: string, end: string, entries: readonly string[]): SlugFault[] {
  const seen = new Map<string, string>();
  const twins: SlugFault[] = [];
  const names: SlugFault[] = [];
  const isFolder = end.startsWith('/');
  for (const name of entries) {
    const id = isFolder ? name : name.slice(0, -end.length);
    const file = isFolder ? `${base}/${name}${end}` : `${base}/${name}`;
    const slug = id.toLowerCase().replace(/[\s_]+/g, '-');
    const other = seen.get(slug);
    if (other) twins.push({ file, message: `${other} and ${file} have one slug, "${slug}": rename one of them.` });
    seen.set(slug, other ?? file);
    if (TAKEN[base]?.includes(slug)) {
      twins.push({ file, message: `${file}: the site itself has an address "${slug}": rename it.` });
    }
    if (SLUG.test(id) || other) continue;
    const message = `${file}: a name has small letters from a to z, digits and dashes, since it becomes an address.`;
    names.push({ file, message });
  }
  return [...twins, ...names];
}

/**
 * Checks the names of the files of a folder; what is no entry is passed over.
 * @throws with a sentence that names the files
 */
export function checkSlugs(base: string, end: string, names: readonly string[]): void {
  const isFolder = end.startsWith('/');
  const entries = names.filter((file) => (isFolder ? !file.includes('.') : file.endsWith(end)));
  const [first] = slugFaults(base, end, entries);
  if (first) throw new Error(first.message);
}
