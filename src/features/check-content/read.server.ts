import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { frontMatterOf } from '../../data/front-matter.ts';
import { standingOf } from '../../data/standing.ts';
import { articlePath, exercisePath, expertPath, routinePath } from '../../lib/paths.ts';
import { FOLDERS, LISTS, type ListName } from './schemas.ts';
import type { Piece } from './site.ts';
import { readTree } from './tree.ts';
import { type Read, readYaml } from './yaml.ts';

const PATHS = { articles: articlePath, exercises: exercisePath, routines: routinePath, experts: expertPath };

/** All of content/, read but not judged. */
export interface Content {
  pieces: Piece[];
  lists: Record<ListName, Read>;
  /** The names of entries of each folder, and of what lies beside them. */
  folders: Record<Piece['collection'], { entries: string[]; strays: string[] }>;
}

/** @param today the day that it is, as YYYY-MM-DD */
export function readContent(root: string, today: string): Content {
  const collections = Object.keys(FOLDERS) as Piece['collection'][];
  const folders = Object.fromEntries(
    collections.map((collection) => [collection, namesOf(root, collection)]),
  ) as Content['folders'];
  const lists = Object.fromEntries(
    Object.keys(LISTS).map((name) => {
      const file = path.join(root, 'content', `${name}.yaml`);
      return [name, readYaml(existsSync(file) ? readFileSync(file, 'utf8') : '')];
    }),
  ) as Content['lists'];
  const pieces = collections.flatMap((collection) =>
    folders[collection].entries.map((name) => readPiece(root, collection, name, today)),
  );
  return { pieces, lists, folders };
}

function namesOf(root: string, collection: Piece['collection']): { entries: string[]; strays: string[] } {
  const { end } = FOLDERS[collection];
  const folder = path.join(root, 'content', collection);
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => !name.startsWith('.')) : [];
  const isEntry = (name: string) =>
    end.startsWith('/') ? existsSync(path.join(folder, name + end)) : name.endsWith(end);
  // What an author forgot to name rightly, not the pictures beside a text.
  const isStray = (name: string) => !isEntry(name) && (end.startsWith('/') || /\.(mdx?|ya?ml)$/i.test(name));
  return { entries: names.filter(isEntry).sort(), strays: names.filter(isStray).sort() };
}

function readPiece(root: string, collection: Piece['collection'], name: string, today: string): Piece {
  const { end } = FOLDERS[collection];
  const file = `content/${collection}/${name}${end.startsWith('/') ? end : ''}`;
  const id = end.startsWith('/') ? name : name.slice(0, -end.length);
  const source = readFileSync(path.join(root, file), 'utf8');
  const front = end.endsWith('.yaml') ? null : frontMatterOf(source);
  const yaml = end.endsWith('.yaml') ? source : front?.yaml;
  const fields = yaml === undefined ? null : readYaml(yaml, front?.line);
  const { draft, published, wordpress } = Object(fields?.value) as Record<string, unknown>;
  const planned = {
    draft: draft === true,
    published: typeof published === 'string' ? published : undefined,
  };
  return {
    collection,
    id,
    file,
    source,
    fields,
    text: front && { source: front.rest, tree: readTree(front.rest) },
    path: PATHS[collection](id),
    isHidden: standingOf(planned, today) !== 'shown',
    isMovedIn: wordpress !== undefined,
  };
}
