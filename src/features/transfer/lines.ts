/** A line that is longer than this is no line, in UTF-16 units. */
const LINE_LENGTH = 64_000_000;

/**
 * Text as lines, however it comes in pieces.
 * @throws with a sentence, where a line does not end
 */
export async function* lines(chunks: AsyncIterable<string>): AsyncGenerator<{ text: string; last: boolean }> {
  let rest = '';
  for await (const chunk of chunks) {
    const [first = '', ...more] = chunk.split('\n');
    rest += first;
    if (rest.length > LINE_LENGTH) throw new Error('The file has a line of more than 64 million characters.');
    for (const begun of more) {
      yield { text: rest, last: false };
      rest = begun;
    }
  }
  if (rest !== '') yield { text: rest, last: true };
}
