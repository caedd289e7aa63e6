import { parse, stringify } from 'yaml';
import { type Changes, merged, same } from './merge.ts';

/** A kind of file, and what of it the form holds. */
export interface Shape {
  /** The format's name in the editor's settings. */
  name: string;
  /** piece: fields above a text. data: fields alone. list: entries by their names. */
  kind: 'piece' | 'data' | 'list';
  extension: 'mdx' | 'yaml';
  /** The names of the fields in the form, in order. */
  fields: readonly string[];
  /** What a field means that the file does not have. */
  absent: Readonly<Record<string, unknown>>;
  /** What a new file has besides, since there is none without and the form does not hold it. */
  fixed: Readonly<Record<string, unknown>>;
}

type Values = Record<string, unknown>;

/** Dashes, fields, dashes with the empty lines below, text. */
const PARTS = /^(---[ \t]*\n)((?:[\s\S]*?\n)?)(---[ \t]*(?:\n+|$))([\s\S]*)$/;

/** The file as it was read, which the form carries along unseen: what it does not hold comes from there again. */
export const ORIGINAL = 'original';

/** What the form shows of a file. */
export function toForm(shape: Shape, text: string): Values {
  if (shape.kind === 'list') {
    const entries = Object.entries((parse(text) ?? {}) as Record<string, Values>);
    return { entries: entries.map(([id, entry]) => ({ id, ...entry })), [ORIGINAL]: text };
  }
  const [, , yaml = text, , body] = (shape.kind === 'piece' && PARTS.exec(text)) || [];
  const values = (parse(yaml) ?? {}) as Values;
  const held = shape.fields.map((field) => [field, values[field] ?? shape.absent[field]]);
  const shown = Object.fromEntries(held.filter(([, value]) => value !== undefined)) as Values;
  return { ...shown, ...(shape.kind === 'piece' && { body: body ?? '' }), [ORIGINAL]: text };
}

/** The file that a form makes: what was read, with what is different now. */
export function toFile(shape: Shape, form: Values): string {
  const { [ORIGINAL]: original, ...values } = form;
  if (typeof original !== 'string') return newFile(shape, values);
  if (shape.kind === 'list') {
    const [before, after] = [parse(original) as Values | null, byId(values)];
    return merged(original, differences(Object.keys({ ...before, ...after }), before ?? {}, after, {}), []);
  }
  const [, open = '', yaml = original, close = '', body = ''] = (shape.kind === 'piece' && PARTS.exec(original)) || [];
  const before = (parse(yaml) ?? {}) as Values;
  const front = merged(yaml, differences(shape.fields, before, values, shape.absent), shape.fields);
  if (shape.kind === 'data') return front;
  const now = String(values['body'] ?? '');
  return open + front + (now.trimEnd() === body.trimEnd() ? close + body : `---\n\n${now.trimEnd()}\n`);
}

function newFile({ kind, fields, fixed, absent }: Shape, values: Values): string {
  if (kind === 'list') return stringify(byId(values), { lineWidth: 0, singleQuote: true });
  const given = differences(fields, {}, values, absent);
  const front = stringify({ ...given, ...fixed }, { lineWidth: 0, singleQuote: true });
  return kind === 'data' ? front : `---\n${front}---\n\n${String(values['body'] ?? '').trimEnd()}\n`;
}

function byId({ entries }: Values): Values {
  const named = ((entries ?? []) as Values[]).map(({ id, ...entry }) => [id, cleaned(entry)]);
  return Object.fromEntries(named) as Values;
}

function differences(keys: readonly string[], before: Values, after: Values, absent: Values): Changes {
  const changes = keys.map((key): [string, unknown] => [key, cleaned(after[key])]);
  return Object.fromEntries(
    changes.filter(([key, now]) => {
      const was = before[key];
      if (was === undefined) return now !== undefined && !same(now, absent[key]);
      return !same(cleaned(was), now) || (now === undefined && was !== undefined && !isEmpty(was));
    }),
  );
}

/** A form leaves an empty text, list or group where nothing was filled in. */
function cleaned(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(cleaned);
  if (value === null || value === '') return undefined;
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value)
    .map(([key, inner]) => [key, cleaned(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

const isEmpty = (value: unknown) => cleaned(value) === undefined;
