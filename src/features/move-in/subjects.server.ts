import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { personAbout, personDescription, personTitle, tagDescription } from '#words/move-in.ts';
import { cut } from './bounds.ts';
import { readYaml } from './here.server.ts';
import { writeWhole } from './ledger.server.ts';
import { toSlug } from '../../lib/slug.ts';

/** Tags and people, those that are here and those that an import makes. */
export function openSubjects(content: string, dryRun: boolean) {
  const tagFile = path.join(content, 'tags.yaml');
  const tags = readYaml(tagFile);
  const names = new Map(Object.entries(tags).map(([id, tag]) => [nameOf(tag).toLowerCase(), id]));
  const bySlug = new Map<string, string>();
  const made: Record<string, { name: string; description: string }> = {};
  const people = new Set<string>();

  /** The tag of a category or tag of the blog; it is made where there is none. */
  function tag(slug: string, name: string, description: string): string {
    const known = names.get(name.toLowerCase());
    const wish = toSlug(slug || name, '') || toSlug(name, '');
    const id = known ?? (wish || `tag-${names.size + 1}`);
    bySlug.set(slug, id);
    if (Object.hasOwn(tags, id) || Object.hasOwn(made, id)) return id;
    const short = cut(name || id, 40);
    const fits = description.length >= 70 && description.length <= 160;
    made[id] = { name: short, description: fits ? description : tagDescription(short) };
    names.set(name.toLowerCase(), id);
    return id;
  }

  /** The file of an author, by their name; its text where it is to be made. */
  function person(login: string, name: string): { id: string; text: string | null } {
    const said = cut(name || login || 'Author', 60);
    const id = toSlug(said, '') || toSlug(login, 'author');
    if (people.has(id) || existsSync(path.join(content, 'experts', `${id}.yaml`))) return { id, text: null };
    people.add(id);
    const about = [personAbout(said)];
    const fields = { name: said, role: 'author', title: personTitle, description: personDescription(said), about };
    return { id, text: stringify(fields, { lineWidth: 0, singleQuote: true }) };
  }

  function saveTags(): number {
    const count = Object.keys(made).length;
    if (count > 0 && !dryRun) append(tagFile, made);
    return count;
  }

  return { tag, person, saveTags, tagOf: (slug: string) => bySlug.get(slug) ?? null };
}

/** Adds entries at the end of a YAML file whose every other line stays as it is. */
export function append(file: string, entries: Record<string, unknown>): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const open = before.replace(/^\{\s*\}\s*$/m, '').trimEnd();
  const added = `${open === '' ? '' : `${open}\n`}${stringify(entries, { lineWidth: 0, singleQuote: true })}`;
  const whole = Object(parse(added)) as Record<string, unknown>;
  const kept = Object.keys(Object(parse(before) ?? {}) as object).every((key) => key in whole);
  if (kept) writeWhole(file, added);
  else throw new Error(`${file} is written in a way that nothing can be added to. Write one entry a line.`);
}

function nameOf(tag: unknown): string {
  const { name } = Object(tag) as { name?: unknown };
  return typeof name === 'string' ? name : '';
}
