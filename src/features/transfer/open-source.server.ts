import { openBytes } from './bytes.server.ts';
import { decode, encodingOf } from './decode.server.ts';
import { readDisqus } from './disqus.server.ts';
import { readIsso } from './isso.server.ts';
import { readRemark42 } from './remark42.server.ts';
import type { Found } from './source.ts';
import { readWordPress } from './wordpress.server.ts';

export const FORMAT_NAMES = {
  wordpress: 'WordPress export (WXR)',
  disqus: 'Disqus export',
  isso: 'Isso database',
  remark42: 'Remark42 export',
  own: 'Discussion of this site',
} as const;
export type Format = keyof typeof FORMAT_NAMES;

/** A file whose format is known. An own document is read as text, the others as what was found in them. */
export type Source =
  { format: Exclude<Format, 'own'>; found: AsyncIterable<Found> } | { format: 'own'; text: AsyncIterable<string> };

const SQLITE = 'SQLite format 3\0';

/**
 * Looks at how a file begins and opens it as what it is.
 * @param file a path, or null for what is piped in
 * @throws with a sentence, where it is nothing that can be imported
 */
export async function openSource(
  file: string | null,
  input: AsyncIterable<Buffer>,
  encoding?: string,
): Promise<Source> {
  const { head, chunks, cut } = await openBytes(file ?? input);
  if (head.length === 0) throw new Error('The file is empty.');
  if (head.subarray(0, SQLITE.length).toString('latin1') === SQLITE) {
    if (file === null) throw new Error('An Isso database cannot be piped in. Name its file.');
    return { format: 'isso', found: readIsso(file) };
  }
  const name = encodingOf(head, encoding);
  const begins = new TextDecoder(name).decode(head).trimStart();
  const text = decode(chunks, name);
  async function* found(read: (text: AsyncIterable<string>) => AsyncIterable<Found>): AsyncGenerator<Found> {
    let broken = false;
    for await (const one of read(text)) {
      broken ||= 'broken' in one;
      yield one;
    }
    if (cut.why !== null && !broken) yield { broken: cut.why };
  }
  const format = formatOf(begins);
  if (format === 'own') return { format, text };
  if (format === 'wordpress') return { format, found: found(readWordPress) };
  if (format === 'disqus') return { format, found: found(readDisqus) };
  return { format, found: found(readRemark42) };
}

/**
 * A WordPress export as text; where the packed file is cut short the text ends there.
 * @throws with a sentence, where it is none
 */
export async function openText(
  file: string | null,
  input: AsyncIterable<Buffer>,
  encoding?: string,
): Promise<AsyncIterable<string>> {
  const { head, chunks } = await openBytes(file ?? input);
  if (head.length === 0) throw new Error('The file is empty.');
  const name = encodingOf(head, encoding);
  if (formatOf(new TextDecoder(name).decode(head).trimStart()) === 'wordpress') return decode(chunks, name);
  throw new Error('The file is no WordPress export (WXR). In WordPress: Tools, Export, All content.');
}

function formatOf(begins: string): Exclude<Format, 'isso'> {
  const root = /^(?:<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE[^]*?(?:\]\s*)?>|\s)*<([\w:]+)/i.exec(begins)?.[1];
  if (root === 'rss') return 'wordpress';
  if (root === 'disqus') return 'disqus';
  if (/^\{\s*"format"\s*:\s*"ask-the-expert\/discussion"/.test(begins)) return 'own';
  if (/^\{\s*"(?:version|users|posts|id|pid)"/.test(begins)) return 'remark42';
  throw new Error(
    'The file is nothing that can be imported: it is no WordPress (WXR), Disqus or Remark42 export, no Isso database and ' +
      'no export of this site.',
  );
}
