import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Piece, readPieces } from './json-stream.ts';

async function pieces(text: string, size = text.length || 1): Promise<Piece[]> {
  async function* chunks() {
    for (let from = 0; from < text.length; from += size) yield text.slice(from, from + size);
  }
  const found: Piece[] = [];
  for await (const piece of readPieces(chunks())) found.push(piece);
  return found;
}

const value = fc.jsonValue({ maxDepth: 2 });
const row = fc.dictionary(fc.string(), value, { maxKeys: 4 });
const lists = fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.array(row, { maxLength: 4 }), { maxKeys: 4 });

test('whatever stands in the lists, however it is laid out and cut into pieces, comes out as it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      lists,
      fc.integer({ min: 0, max: 3 }),
      fc.integer({ min: 1, max: 50 }),
      async (made, space, size) => {
        const found = await pieces(JSON.stringify({ version: 1, ...made }, null, space), size);
        const read: Record<string, unknown[]> = {};
        for (const { name, text, listed } of found) if (listed) (read[name] ??= []).push(JSON.parse(text));
        expect(found[0]).toEqual({ name: 'version', text: '1', listed: false });
        const full = Object.entries(made).filter(([, list]) => list.length > 0);
        expect(read).toEqual(JSON.parse(JSON.stringify(Object.fromEntries(full))));
      },
    ),
    { numRuns: 300 },
  );
});

test.each([
  ['[1]', 'no JSON object'],
  ['{"a":["x"]}', 'something else than objects'],
  ['{"a":[[1]]}', 'something else than objects'],
  ['{"a":[{"b":1}', 'cut short'],
  ['', 'cut short'],
  ['{"a":1} {', 'goes on after its end'],
  ['{a:[{}]}', 'a list has no name'],
])('%j is refused in a sentence', async (text, sentence) => {
  await expect(pieces(text)).rejects.toThrow(sentence);
});
