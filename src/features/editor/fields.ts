/** A field of the editor's form, in the editor's own words: https://sveltiacms.app/en/docs/fields */
export interface Field {
  name: string;
  label: string;
  widget: string;
  required: boolean;
  hint?: string;
  fields?: Field[];
  [option: string]: unknown;
}

/** What zod's JSON Schema says of a value; `nameIn` is ours, for the name of another entry. */
export interface Json {
  type?: string;
  description?: string;
  default?: unknown;
  format?: string;
  pattern?: string;
  enum?: string[];
  nameIn?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Json | false;
  properties?: Record<string, Json>;
  required?: string[];
}

/** A text of more characters gets a box of several lines, and so does one that may not be short. */
const LONG = 160;
const NOT_SHORT = 40;

/** Zod says so of a whole number without an upper bound. */
const NO_BOUND = Number.MAX_SAFE_INTEGER;

/** Where the names of a collection are to be picked from. */
type Names = (collection: string) => Record<string, unknown>;

/**
 * The fields of an object that a form can hold, in its order. Left out is what takes one of several shapes, and points
 * in a plane: those stay as the file has them.
 */
export function fieldsOf({ properties = {}, required = [] }: Json, names: Names): Field[] {
  return Object.entries(properties).flatMap(
    ([name, json]) => fieldOf(name, json, required.includes(name), names) ?? [],
  );
}

/** The field of a value; null where no form can hold it. */
function fieldOf(name: string, json: Json, required: boolean, names: Names): Field | null {
  const kind = kindOf(name, json, names);
  const hint = json.description === undefined ? {} : { hint: json.description };
  const preset = json.default === undefined ? {} : { default: json.default };
  return kind && { name, label: name, required, ...hint, ...preset, ...kind };
}

type Kind = { widget: string } & Record<string, unknown>;

function kindOf(name: string, json: Json, names: Names): Kind | null {
  if (json.nameIn) return { widget: 'relation', ...names(json.nameIn) };
  if (json.enum) return { widget: 'select', options: json.enum };
  if (json.type === 'string') return textOf(json);
  if (json.type === 'boolean') return { widget: 'boolean' };
  if (json.type === 'integer' || json.type === 'number') return numberOf(json);
  if (json.type === 'array') return listOf(name, json, names);
  return json.type === 'object' ? objectOf(json, names) : null;
}

function textOf({ format, pattern, minLength, maxLength }: Json): Kind {
  if (format === 'date') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  return {
    widget: (maxLength ?? 0) > LONG || (minLength ?? 0) > NOT_SHORT ? 'text' : 'string',
    ...(minLength !== undefined && { minlength: minLength }),
    ...(maxLength !== undefined && { maxlength: maxLength }),
    ...(pattern !== undefined && { pattern: [pattern, pattern] }),
  };
}

function numberOf({ type, minimum, maximum }: Json): Kind {
  return {
    widget: 'number',
    value_type: type === 'integer' ? 'int' : 'float',
    step: type === 'integer' ? 1 : 0.1,
    ...(minimum !== undefined && { min: minimum }),
    ...(maximum !== undefined && maximum < NO_BOUND && { max: maximum }),
  };
}

function listOf(name: string, { items, minItems, maxItems }: Json, names: Names): Kind | null {
  // Without one schema for all, its items are the places of a tuple.
  if (!items) return null;
  const bounds = { ...(minItems !== undefined && { min: minItems }), ...(maxItems !== undefined && { max: maxItems }) };
  const kind = kindOf(name, items, names);
  if (!kind) return null;
  if (kind.widget === 'relation' || kind.widget === 'select') return { ...kind, multiple: true, ...bounds };
  const item = kind.widget === 'object' ? { fields: kind['fields'] } : { field: fieldOf(name, items, true, names) };
  return { widget: 'list', ...item, ...bounds };
}

/** An object that cannot be held whole is not held at all: what the form leaves out would be lost. */
function objectOf(json: Json, names: Names): Kind | null {
  const fields = fieldsOf(json, names);
  return fields.length === Object.keys(json.properties ?? {}).length ? { widget: 'object', fields } : null;
}
