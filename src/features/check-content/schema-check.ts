import type { z } from 'astro/zod';
import { said } from '#words/check-content.ts';
import { faultOf } from '#words/new-piece.ts';
import { nearestNames } from '../../lib/nearest.ts';
import type { Finding, Level, Place } from './finding.ts';
import { keysOfSchema, namesIn, schemaAt, sentenceOf } from './fields.ts';
import { found, type Site } from './site.ts';
import type { Read } from './yaml.ts';

/** Fields to be held to a schema, with where they stand. */
export interface Fields {
  file: string;
  schema: z.ZodType;
  read: Read;
  /** Where in the file the fields lie: the name of an entry, or nothing. */
  under: readonly string[];
  /** Whether readers see them: then what they name must be seen too. */
  isHidden: boolean;
}

/** Faults of YAML, or else of fields: their form, and the names in them. */
export function checkFields({ file, schema, read, under, isHidden }: Fields, site: Site): Finding[] {
  const faults = read.faults.map(({ message, ...place }) => found(file, place, 'YAML', said.yaml(message)));
  if (faults.length > 0) return faults;
  const value = under.reduce<unknown>((all, key) => Object(all)[key], read.value) ?? {};
  const at = (path: readonly PropertyKey[]) => read.placeOf([...under, ...path]);
  const name = (path: readonly PropertyKey[]) => [...under, ...path].join('.') || 'fields';
  const issues = schema.safeParse(value, { error: faultOf }).error?.issues ?? [];
  return [
    ...issues.flatMap((issue) => {
      if (issue.code === 'unrecognized_keys') {
        const known = keysOfSchema(schemaAt(schema, issue.path));
        return issue.keys.map((key) => {
          const path = [...issue.path, key];
          return found(file, at(path), name(path), said.noField(key, nearestNames(key, known, 1)));
        });
      }
      return [found(file, at(issue.path), name(issue.path), said.field(issue.message, ruleOf(schema, issue.path)))];
    }),
    ...namesIn(schema, value).flatMap(({ path, collection, name: used }) =>
      checkName(file, at(path), name(path), used, collection, { isHidden, site }),
    ),
  ];
}

/** The sentence of a field, or of the field that it is a part of. */
function ruleOf(schema: z.ZodType, path: readonly PropertyKey[]): string {
  if (path.length === 0) return '';
  return sentenceOf(schemaAt(schema, path)) || ruleOf(schema, path.slice(0, -1));
}

/** Whether what is named is there, and may be seen. */
export function checkName(
  file: string,
  place: Place,
  field: string,
  name: string,
  collection: keyof Site['names'],
  { isHidden, site, level = 'error' }: { isHidden: boolean; site: Site; level?: Level },
): Finding[] {
  const known = site.names[collection];
  if (!known) return [];
  if (!known.has(name)) {
    return [found(file, place, field, said.unknown(name, collection, nearestNames(name, known, 1)), level)];
  }
  const isUnseen = !isHidden && site.hidden.has(`${collection}/${name}`);
  return isUnseen ? [found(file, place, field, said.hidden(name), level)] : [];
}
