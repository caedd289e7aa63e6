/**
 * The key by which search engines know that news of this site come from it: the file `/<key>.txt` says it too.
 * @param text the setting INDEXNOW_KEY
 * @returns null where none is set
 * @throws with a sentence that names it
 */
export function readKey(text: string | undefined): string | null {
  if (!text) return null;
  if (/^[a-zA-Z0-9-]{8,128}$/.test(text)) return text;
  throw new Error(
    'INDEXNOW_KEY must be 8 to 128 letters from a to z, digits and dashes, such as `openssl rand -hex 16`.',
  );
}

export const keyFile = (key: string) => `/${key}.txt`;
