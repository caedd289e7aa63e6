import { Document as Yaml, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';

type Entry = Pair<Node, Node | null>;

/** New values by their keys; undefined takes a key away. */
export type Changes = Readonly<Record<string, unknown>>;

const LINES = { lineWidth: 0, singleQuote: true } as const;

/**
 * Puts new values into a mapping in YAML. All else stays byte for byte: comments, the order and quotes of what is not
 * changed, and inside a changed list or mapping the items that are as they were.
 * @param order the keys in the order that a new one takes its place in
 */
export function merged(yaml: string, changes: Changes, order: readonly string[]): string {
  return Object.entries(changes).reduce((text, [key, value]) => changed(text, key, value, order), yaml);
}

function changed(yaml: string, key: string, value: unknown, order: readonly string[]): string {
  const { contents } = parseDocument<YAMLMap<Node, Node | null>>(yaml);
  if (!isMap(contents) || contents.flow === true) {
    const bare = isMap(contents) ? yaml.slice(0, contents.range?.[0]) : yaml;
    return value === undefined ? yaml : joined(bare, written(undefined, key, value));
  }
  const entry = (contents.items as Entry[]).find((one) => keyOf(one) === key);
  if (!entry) return value === undefined ? yaml : added(yaml, contents.items as Entry[], key, value, order);
  const [start, end] = placeOf(entry, yaml);
  if (value === undefined) return yaml.slice(0, start) + yaml.slice(end).replace(/^[^\n]*\n?/, '');
  return yaml.slice(0, start) + written(yaml.slice(start, end), key, value) + yaml.slice(end);
}

const keyOf = ({ key }: Entry) => String(isScalar(key) ? key.value : key);

/** From the key to the end of its value, without comments that stand behind or below. */
function placeOf({ key, value }: Entry, yaml: string): [start: number, end: number] {
  const start = key.range?.[0] ?? 0;
  return [start, start + yaml.slice(start, value?.range?.[1] ?? key.range?.[1]).trimEnd().length];
}

/** A new key stands below its commented-out self, else behind the key before it, else at the end. */
function added(yaml: string, entries: readonly Entry[], key: string, value: unknown, order: readonly string[]): string {
  const line = written(undefined, key, value);
  const hint = yaml.split('\n').findIndex((text) => text.startsWith(`# ${key}:`));
  const before = entries.filter((one) => order.includes(keyOf(one)) && order.indexOf(keyOf(one)) < order.indexOf(key));
  const last = before.at(-1);
  if (hint < 0 && !last) return joined(yaml, line);
  const from = hint < 0 ? placeOf(last as Entry, yaml)[1] : yaml.split('\n').slice(0, hint).join('\n').length + 1;
  const end = yaml.indexOf('\n', from);
  return end < 0 ? joined(yaml, line) : `${yaml.slice(0, end + 1)}${line}\n${yaml.slice(end + 1)}`;
}

function joined(yaml: string, line: string): string {
  return `${yaml}${yaml === '' || yaml.endsWith('\n') ? '' : '\n'}${line}\n`;
}

/** A key with its value, made from what stood there. */
function written(old: string | undefined, key: string, value: unknown): string {
  const before = parseDocument<YAMLMap<Node, Node | null>>(old ?? '').contents;
  const whole = new Yaml({ [key]: value });
  const was = isMap(before) ? (before.items as Entry[])[0]?.value : null;
  if (was) whole.set(key, renewed(was, value, whole));
  return whole.toString({ ...LINES, flowCollectionPadding: !/\[\S/.test(old ?? '') }).trimEnd();
}

/** What stood there, with as much of it as still holds. */
function renewed(was: Node, value: unknown, whole: Yaml): Node {
  if (same(was.toJSON(), value)) return was;
  if (isMap<Node, Node>(was) && value !== null && typeof value === 'object' && !Array.isArray(value)) {
    for (const pair of [...was.items]) if (!(keyOf(pair) in value) && !isEmpty(pair.value)) was.delete(pair.key);
    for (const [key, inner] of Object.entries(value)) {
      const entry = (was.items as Entry[]).find((one) => keyOf(one) === key);
      if (entry?.value) entry.value = renewed(entry.value, inner, whole);
      else if (entry) entry.value = whole.createNode(inner) as Node;
      else was.items.push(whole.createPair(key, inner) as Pair<Node, Node>);
    }
    return was;
  }
  if (isSeq<Node>(was) && Array.isArray(value)) {
    const old = was.items;
    was.items = value.map((inner: unknown, at) => {
      const kept = old.find((item) => same(item.toJSON(), inner));
      const item = kept ?? (isMap(old[at]) && !value.some((other) => same(old[at]?.toJSON(), other)) ? old[at] : null);
      return item ? renewed(item, inner, whole) : (whole.createNode(inner) as Node);
    });
    return was;
  }
  const node = whole.createNode(value) as Node;
  if (isScalar(was) && isScalar(node) && typeof was.value === typeof value && was.type) node.type = was.type;
  return node;
}

/** A form does not tell an empty list from none. */
const isEmpty = (node: Node | null) => ['[]', '{}', '""', 'null'].includes(JSON.stringify(node?.toJSON() ?? null));

/** Whether two values say the same, whatever the order of their keys. */
export function same(one: unknown, other: unknown): boolean {
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object') return one === other;
  const keys = Object.keys(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && same(one[key as never], other[key as never]))
  );
}
