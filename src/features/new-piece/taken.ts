import { isScalar, parseDocument, isMap } from 'yaml';

/** The front matter of a file as its lines have it, by field. */
export function linesOf(text: string): Map<string, string> {
  const [, front = ''] = text.split(/^---$/m);
  const { contents } = parseDocument(front);
  const keys = isMap(contents) ? contents.items.map(({ key }) => key).filter((key) => isScalar(key)) : [];
  const starts = keys.map((key) => key.range?.[0] ?? 0);
  return new Map(
    keys.map((key, at) => [String(key.value), front.slice(starts[at], starts[at + 1] ?? front.length).trimEnd()]),
  );
}
