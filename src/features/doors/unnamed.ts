/** Pictures and films as the build names them, after its hash. */
const MEDIA = /\/_astro\/[^/]+\.(?:jpe?g|png|webp|avif|gif|svg|mp4|webm|vtt)$/i;

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
    for (const address of text.match(/[^"'\s(),=]+\.(?:jpe?g|png|webp|avif|gif|svg|mp4|webm|vtt)\b/gi) ?? []) {
      names.add(decoded(address.slice(address.lastIndexOf('/') + 1)));
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
