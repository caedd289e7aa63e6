/** So many bytes of the beginning tell how a file is written. */
export const HEAD_BYTES = 4096;

/**
 * The name of the encoding that a file's first bytes tell: by its mark, by the zeros of UTF-16, or by what an XML
 * declaration says; else UTF-8.
 * @throws with a sentence, where nothing here reads what it declares
 */
export function encodingOf(head: Uint8Array, wish?: string): string {
  const marked = byMark(head);
  if (marked) return marked;
  const ascii = Buffer.from(head).toString('latin1');
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(ascii)?.[1];
  const name = (wish ?? declared ?? 'utf-8').trim();
  // A declaration that can be read byte by byte is not written in UTF-16, whatever it says.
  if (wish === undefined && /^utf-?16/i.test(name)) return 'utf-8';
  try {
    return new TextDecoder(name).encoding;
  } catch {
    const whose = wish === undefined ? 'The file says that its encoding is' : '--encoding is';
    throw new Error(`${whose} "${name}", which is not known here. Save the file as UTF-8.`);
  }
}

function byMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0) return 'utf-16le';
  return a === 0 && b === 0x3c ? 'utf-16be' : null;
}

/**
 * Bytes as text.
 * @throws with a sentence, where the bytes are not of this encoding: then nothing of the file can be trusted
 */
export async function* decode(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let done = 0;
  for await (const chunk of chunks) {
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch (error) {
      throw new Error(
        `The file is not written in ${encoding.toUpperCase()}, as it says or as is usual: somewhere after byte ${done} there ` +
          `is a letter that is none. Say how it is written, for example --encoding latin1.`,
        { cause: error },
      );
    }
    done += chunk.length;
    if (text !== '') yield text;
  }
  // Half a letter at the end is a file cut short, which the reader of the format will notice.
}
