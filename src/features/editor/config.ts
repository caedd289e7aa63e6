import { z } from 'astro/zod';
import * as words from '#words/editor.ts';
import { FOLDERS, LISTS } from '../check-content/schemas.ts';
import { type Field, fieldsOf, type Json } from './fields.ts';
import { ORIGINAL, type Shape } from './files.ts';
import type { Repository } from './settings.ts';

type Options = Record<string, unknown>;
type Form = { fields: Field[]; shape: Shape; canBegin: boolean };

/** The editor's settings, and how each kind of file is read and written. */
export interface Editor {
  config: Options;
  shapes: Shape[];
}

const LISTS_NAME = 'lists';

/** The file as it was read, which the form carries along. */
const carried = { name: ORIGINAL, label: ORIGINAL, widget: 'hidden' };

/** Everything that the editor is told, from the schemas that the build holds the content to. */
export function editorOf(repository: Repository): Editor {
  const folders = (Object.keys(FOLDERS) as (keyof typeof FOLDERS)[]).map(folderOf);
  const lists = (Object.keys(LISTS) as (keyof typeof LISTS)[]).map(listOf);
  const [label] = words.collections.lists;
  const files = lists.map(({ options }) => options);
  const config = {
    backend: { name: 'github', ...repository, auth_methods: ['token'] },
    load_config_file: false,
    app_title: words.title,
    logo: { src: '/favicon.svg' },
    media_folder: 'public',
    public_folder: '/',
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 60 },
    output: { omit_empty_optional_fields: true },
    editor: { preview: false },
    collections: [...folders.map(({ options }) => options), { name: LISTS_NAME, label, files }],
  };
  return { config, shapes: [...folders, ...lists].map(({ shape }) => shape) };
}

function folderOf(name: keyof typeof FOLDERS): { options: Options; shape: Shape } {
  const { end, schema } = FOLDERS[name];
  const [, path, extension] = /^\/?(.*)\.(mdx|yaml)$/.exec(end) as unknown as [string, string, Shape['extension']];
  const { fields, shape, canBegin } = formOf(name, schema, extension === 'mdx' ? 'piece' : 'data', extension);
  const [label, label_singular] = words.collections[name];
  const body = { name: 'body', widget: 'text', required: true, ...words.body };
  const options = {
    ...{ name, label, label_singular, format: shape.name },
    ...{ folder: `content/${name}`, ...(path && { path: `{{slug}}/${path}` }) },
    ...{ identifier_field: shape.fields[0], slug: `{{${shape.fields[0]}}}`, create: canBegin, delete: false },
    description: words.inFile(leftOut(schema, shape)),
    fields: [...fields, ...(extension === 'mdx' ? [body] : []), carried],
  };
  return { options, shape };
}

function listOf(name: keyof typeof LISTS): { options: Options; shape: Shape } {
  const { fields, shape } = formOf(name, LISTS[name], 'list', 'yaml');
  const [label, label_singular] = words.collections[name];
  const id = { name: 'id', widget: 'string', required: true, pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', words.id.hint] };
  const entries = {
    ...{ name: 'entries', label, label_singular, widget: 'list', required: false },
    ...{ collapsed: true, summary: '{{id}}', fields: [{ ...id, ...words.id }, ...fields] },
  };
  return {
    options: { name, label, file: `content/${name}.yaml`, format: shape.name, fields: [entries, carried] },
    shape,
  };
}

function formOf(name: string, schema: z.ZodType, kind: Shape['kind'], extension: Shape['extension']): Form {
  const json = jsonOf(schema);
  const all = Object.entries(json.properties ?? {});
  const held = fieldsOf(json, namesOf);
  const names = held.map((field) => field.name);
  // A new piece begins unseen, as with `npm run new`.
  const fields = held.map((field) => (field.name === 'draft' ? { ...field, default: true } : field));
  const absent = Object.fromEntries(
    all.flatMap(([field, { default: usual }]) => (usual === undefined ? [] : [[field, usual]])),
  );
  const missing = (json.required ?? []).filter((field) => !names.includes(field));
  const fixed = Object.fromEntries(missing.flatMap((field) => wordOf(field, json.properties?.[field])));
  const shape = { name: `file-${name}`, kind, extension, fields: names, absent, fixed };
  return { fields, shape, canBegin: missing.every((field) => field in fixed) };
}

/** Of a field that is a word or a group, such as `none` or a review, the word. */
function wordOf(field: string, json: Json & { anyOf?: { const?: unknown }[] } = {}): [string, unknown][] {
  const word = json.anyOf?.find((one) => one.const !== undefined)?.const;
  return word === undefined ? [] : [[field, word]];
}

function leftOut(schema: z.ZodType, { fields }: Shape): string[] {
  return Object.keys(jsonOf(schema).properties ?? {}).filter((field) => !fields.includes(field));
}

function jsonOf(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json;
}

/** Names of files are picked by their file, those of lists by their key. */
function namesOf(collection: string): Options {
  if (collection in FOLDERS) return { collection, value_field: '{{slug}}' };
  const shown = Object.keys(jsonOf(LISTS[collection as keyof typeof LISTS]).properties ?? {})[0];
  return {
    collection: LISTS_NAME,
    file: collection,
    value_field: 'entries.*.id',
    display_fields: [`entries.*.${collection === 'citations' ? 'title' : shown}`, 'entries.*.id'],
  };
}
