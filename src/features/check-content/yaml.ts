import { type Document as Parsed, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Place } from './finding.ts';

/** YAML that was read, with the places of its fields. */
export interface Read {
  /** Undefined where nothing is there; broken YAML has what could be read of it. */
  value: unknown;
  /** What the reader of YAML says, with the place. */
  faults: (Place & { message: string })[];
  /** Where the field of this path stands, or the nearest that there is around it. */
  placeOf(path: readonly PropertyKey[]): Place;
}

/** @param firstLine the line of the file that the YAML begins on */
export function readYaml(text: string, firstLine = 1): Read {
  const lines = new LineCounter();
  const read: Parsed = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const faults = read.errors.map(({ message, pos: [from] }) => ({ message, ...placeAt(from) }));
  return {
    value: faults.length === 0 ? valueOf(read, faults) : undefined,
    faults,
    placeOf: (path) => {
      const offset = offsetOf(read.contents as Node | null, path);
      return offset === undefined ? { line: firstLine } : placeAt(offset);
    },
  };
}

/** Aliases that grow without end are refused when they are followed. */
function valueOf(read: Parsed, faults: (Place & { message: string })[]): unknown {
  try {
    return read.toJS() ?? undefined;
  } catch (error) {
    faults.push({ line: 1, message: error instanceof Error ? error.message : String(error) });
    return undefined;
  }
}

function offsetOf(node: Node | null | undefined, path: readonly PropertyKey[]): number | undefined {
  const [key, ...rest] = path;
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (!pair) return undefined;
    return offsetOf(pair.value as Node | null, rest) ?? (pair.key as Node).range?.[0];
  }
  if (isSeq(node)) {
    const item = node.items[Number(key)] as Node | undefined;
    return offsetOf(item, rest) ?? item?.range?.[0];
  }
  return undefined;
}
