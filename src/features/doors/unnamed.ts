/** Pictures and films as the build names them, after its hash. */
const MEDIA = /\/_astro\/[^/]+\.(?:jpe?g|png|webp|avif|gif|svg|mp4|webm|vtt)$/i;

/** Files whose text may name others. */
export const NAMES_FILES = /\.(?:html|js|css|json)$/;

/**
 * The pictures and films of a build that no text of it names.
 * @param files by their paths from the built folder, with slashes
 * @param texts of all files that may name them
 */
export function unnamed(files: readonly string[], texts: readonly string[]): string[] {
  const named = new Set(
    texts.flatMap((text) => text.match(/[^"'\s(),=]+\.(?:jpe?g|png|webp|avif|gif|svg|mp4|webm|vtt)\b/gi) ?? []),
  );
  const names = new Set([...named].map((address) => decoded(address.slice(address.lastIndexOf('/') + 1))));
  return files.filter((file) => MEDIA.test(file) && !names.has(file.slice(file.lastIndexOf('/') + 1)));
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
