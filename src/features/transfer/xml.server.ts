import { SaxesParser, type SaxesTagPlain } from 'saxes';

/** One element that was asked for, with the text of what is in it. */
export interface XmlRecord {
  path: string;
  /** Counts the records from 1. */
  number: number;
  /** The number of the record that it stands in; 0 for none. */
  inside: number;
  /** By the way to it, such as `author/name`; an attribute as `thread@id`; its own text as ''. */
  fields: Readonly<Record<string, string>>;
  /** Whether its end was seen. */
  whole: boolean;
}

/** What to read: for each path of elements from the root, the fields that are wanted of it. */
export type Shapes = Readonly<Record<string, readonly string[]>>;

/** What is longer is nobody's letter. */
const FIELD_LENGTH = 200_000;

/** Between two tags there is never as much. */
const PIECE_LENGTH = 64_000_000;

const DEEPEST = 100;

/** XML knows none of these; exports of old sites hold them all the same. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const UNKNOWN_SIGNS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** What the parser reports and the text survives: it stands there as it was written. */
const HARMLESS = /undefined entity|in entity name|malformed character entity|"]]>" is disallowed/;

interface Open {
  record: { path: string; number: number; inside: number; fields: Record<string, string> };
  depth: number;
  wanted: ReadonlySet<string>;
}

/**
 * Reads records from XML of any length, each as soon as it ends. Entities other than XML's five and the numeric ones
 * are never expanded.
 * @param longest kept of one field at most, in UTF-16 units
 * @returns why the file could not be followed to its end, or null
 * @throws with a sentence, where it brings a document type of its own
 */
export async function* readXml(
  chunks: AsyncIterable<string>,
  shapes: Shapes,
  longest = FIELD_LENGTH,
): AsyncGenerator<XmlRecord, string | null> {
  const parser = new SaxesParser();
  const stack: string[] = [];
  const open: Open[] = [];
  let ready: XmlRecord[] = [];
  let broken: string | null = null;
  let numbered = 0;
  let quiet = 0;
  let field: string | null = null;

  function fail(sentence: string): void {
    broken ??= sentence;
  }
  /** The way from the innermost record to here, and whether it is wanted. */
  function here(): void {
    const top = open.at(-1);
    const way = top ? stack.slice(top.depth).join('/') : '';
    field = top?.wanted.has(way) ? way : null;
  }
  function begin({ name, attributes }: SaxesTagPlain): void {
    if (broken !== null) return;
    quiet = 0;
    stack.push(name);
    if (stack.length > DEEPEST) return fail(`The file nests its elements more than ${DEEPEST} deep.`);
    const wanted = shapes[stack.join('/')];
    if (wanted) {
      numbered += 1;
      const inside = open.at(-1)?.record.number ?? 0;
      const record = { path: stack.join('/'), number: numbered, inside, fields: {} };
      open.push({ record, depth: stack.length, wanted: new Set(wanted) });
    }
    here();
    const top = open.at(-1);
    if (!top) return;
    for (const [attribute, value] of Object.entries(attributes)) {
      const way = `${stack.slice(top.depth).join('/')}@${attribute}`;
      if (top.wanted.has(way)) top.record.fields[way] = value;
    }
  }
  function add(text: string): void {
    quiet = 0;
    const fields = open.at(-1)?.record.fields;
    if (broken !== null || field === null || !fields) return;
    const before = fields[field] ?? '';
    if (before.length < longest) fields[field] = before + text.slice(0, longest - before.length);
  }
  function end(): void {
    if (broken !== null) return;
    quiet = 0;
    const top = open.at(-1);
    if (top?.depth === stack.length) {
      open.pop();
      ready.push({ ...top.record, whole: true });
    }
    stack.pop();
    here();
  }
  parser.on('opentag', begin);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', end);
  parser.on('doctype', () => {
    throw new Error(
      'The file brings a document type of its own (<!DOCTYPE …>), which no export does and which can hide traps. ' +
        'Nothing was taken. Take that part out and import again.',
    );
  });
  parser.on('error', ({ message }) => {
    if (HARMLESS.test(message)) return;
    const within = stack.length > 0 ? ` in <${stack.at(-1)}>` : '';
    fail(`The file breaks at line ${parser.line}${within}: ${message.replace(/^\d+:\d+:\s*/, '')}`);
  });

  for await (const chunk of chunks) {
    parser.write(chunk.replace(UNKNOWN_SIGNS, ''));
    quiet += chunk.length;
    if (quiet > PIECE_LENGTH) fail('The file has a piece of text of more than 64 million characters.');
    yield* ready;
    ready = [];
    if (broken !== null) break;
  }
  if (broken === null && stack.length > 0) {
    fail(`The file is cut short: it ends at line ${parser.line}, within <${stack.at(-1)}>.`);
  }
  if (broken === null && numbered === 0 && parser.position === 0) fail('The file is empty.');
  for (const { record } of open.reverse()) yield { ...record, whole: false };
  return broken;
}
