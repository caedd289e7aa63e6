/** A piece of one JSON object: a plain value of it, or one object of one of its lists. */
export interface Piece {
  name: string;
  /** Its JSON. */
  text: string;
  /** Whether it stands in a list. */
  listed: boolean;
}

/** One row is never longer, in UTF-16 units. */
const PIECE_LENGTH = 16_000_000;

/**
 * Reads a JSON object whose lists may be of any length, a piece at a time, however it is laid out.
 * @throws with a sentence, where it is cut short or no such object
 */
export async function* readPieces(chunks: AsyncIterable<string>): AsyncGenerator<Piece> {
  const at = {
    depth: 0,
    string: false,
    escaped: false,
    name: '',
    piece: '',
    taking: false,
    begun: false,
    ended: false,
  };
  for await (const chunk of chunks) {
    let from = at.taking ? 0 : -1;
    for (let index = 0; index < chunk.length; index += 1) {
      const sign = chunk[index] ?? '';
      if (at.string) {
        if (at.escaped) at.escaped = false;
        else if (sign === '\\') at.escaped = true;
        else if (sign === '"') at.string = false;
        continue;
      }
      if (sign === '"') at.string = true;
      if (/\s/.test(sign)) continue;
      if (at.ended) throw new Error('The document goes on after its end.');
      if (!at.begun) {
        if (sign !== '{') throw new Error('The document is no JSON object.');
        at.begun = true;
        at.depth = 1;
        [at.taking, from] = [true, index + 1];
        continue;
      }
      const closes = sign === '}' || sign === ']';
      if (at.depth === 1 && (sign === ',' || sign === '}')) {
        const text = at.piece + (from < 0 ? '' : chunk.slice(from, index));
        if (text.trim() !== '') yield plain(text);
        at.piece = '';
        [at.taking, from] = [true, index + 1];
      } else if (at.depth === 1 && sign === '[') {
        at.name = nameOf(at.piece + chunk.slice(Math.max(from, 0), index));
        at.piece = '';
        [at.taking, from] = [false, -1];
      } else if (at.depth === 2 && sign === '{') {
        [at.taking, from] = [true, index];
      } else if (at.depth === 3 && sign === '}') {
        yield { name: at.name, text: at.piece + chunk.slice(from, index + 1), listed: true };
        at.piece = '';
        [at.taking, from] = [false, -1];
      } else if (at.depth === 2 && sign !== ',' && sign !== ']') {
        throw new Error(`The list "${at.name}" of the document holds something else than objects.`);
      }
      if (sign === '{' || sign === '[') at.depth += 1;
      if (closes) at.depth -= 1;
      at.ended = at.depth === 0;
    }
    if (at.taking && from >= 0) at.piece += chunk.slice(from);
    if (at.piece.length > PIECE_LENGTH) throw new Error('The document has a row of more than 16 million characters.');
  }
  if (!at.ended) throw new Error('The document is cut short.');
}

function plain(text: string): Piece {
  const parts = /^\s*"((?:[^"\\]|\\.)*)"\s*:\s*([\s\S]*?)\s*$/.exec(text);
  if (!parts) throw new Error('The document is no JSON: a name or a colon is missing.');
  return { name: parts[1] ?? '', text: parts[2] ?? '', listed: false };
}

function nameOf(text: string): string {
  const name = /^\s*"((?:[^"\\]|\\.)*)"\s*:\s*$/.exec(text)?.[1];
  if (name === undefined) throw new Error('The document is no JSON: a list has no name.');
  return name;
}
