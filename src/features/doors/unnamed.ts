/** Pictures and films as the build names them, after its hash. */
const MEDIA = /\/_astro\/[^/]+\.(?:jpe?g|png|webp|avif|gif|svg|mp4|webm|vtt)$/i;

/** The end of a name. What stands before it is read backwards, since no pattern finds where a name begins in one pass. */
const END = /\.(?:jpe?g|png|webp|avif|gif|svg|mp4|webm|vtt)\b/gi;
const BEFORE_NAME = /["'\s(),=/]/;

/** Files whose text may name others. */
export const NAMES_FILES = /\.(?:html|js|css|json)$/;

/**
 * The pictures and films of a build that no text of it names.
 * @param files by their paths from the built folder, with slashes
 * @param texts of all files that may name them
 */
export function unnamed(files: readonly string[], texts: Iterable<string>): string[] {
  const names = new Set<string>();
  for (const text of texts) {
    for (const { index, 0: end } of text.matchAll(END)) {
      let start = index;
      while (start > 0 && !BEFORE_NAME.test(text[start - 1] ?? '')) start -= 1;
      names.add(decoded(text.slice(start, index + end.length)));
    }
  }
  return files.filter((file) => MEDIA.test(file) && !names.has(file.slice(file.lastIndexOf('/') + 1)));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
