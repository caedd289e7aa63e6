import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { HTML_VERSION, renderBody } from './markdown.server.ts';
import type { CommentRow } from './schema.server.ts';
import { nameKey } from './text.ts';

/** Where the first conversation stands in the order of time; each entry comes a second after the one before. */
const FIRST_INSTANT = Date.parse('2026-11-23T09:00:00Z');

const entry = z.strictObject({
  id: z.guid().describe('A UUID, fixed for good.'),
  parent: z.guid().nullable().default(null).describe('The id of the entry it replies to; left out at the top.'),
  kind: z.enum(['question', 'comment', 'topic', 'note']).describe('What it is for; a note is the editor’s.'),
  name: z.string().min(1).describe('Who signs it.'),
  role: z.enum(['reader', 'host', 'expert', 'editor']).describe('The badge beside the name.'),
  pinned: z.boolean().default(false).describe('Stands right under its parent.'),
  body: z.string().min(1).describe('Markdown, made safe like any other letter.'),
});

/**
 * The conversation that came with each article, from `content/discussions/<article>.yaml`.
 * @throws naming the file and the field, where one does not fit.
 */
export async function readSeeds(root: string): Promise<CommentRow[]> {
  const folder = path.join(root, 'content/discussions');
  const files = await readdir(folder).catch(() => []);
  const seeds = files.filter((file) => file.endsWith('.yaml')).map((file) => readSeed(path.join(folder, file)));
  return (await Promise.all(seeds)).flat();
}

async function readSeed(file: string): Promise<CommentRow[]> {
  const parsed = z.array(entry).safeParse(parse(await readFile(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} does not fit: ${z.prettifyError(parsed.error)}`);
  const parents = new Map(parsed.data.map(({ id, parent }) => [id, parent]));
  return parsed.data.map(({ parent, pinned, body, ...rest }, index) => ({
    ...rest,
    articleId: path.basename(file, '.yaml'),
    parentId: parent,
    ...branchOf(rest.id, parents),
    nameKey: nameKey(rest.name),
    body,
    html: renderBody(body),
    htmlVersion: HTML_VERSION,
    createdAt: new Date(FIRST_INSTANT + index * 1000).toISOString(),
    editedAt: null,
    status: 'approved',
    seeded: 1,
    pinned: Number(pinned),
    answer: 0,
    closed: 0,
    votes: 0,
    becameArticle: null,
    email: null,
    userId: null,
    editKey: null,
    heldFor: null,
  }));
}

/** The root and depth of an entry; a parent that is not in the file, or a ring, is the build's to refuse. */
function branchOf(id: string, parents: ReadonlyMap<string, string | null>): { rootId: string; depth: number } {
  let rootId = id;
  let depth = 1;
  for (let above = parents.get(id); above && depth <= parents.size; above = parents.get(above)) {
    rootId = above;
    depth += 1;
  }
  return { rootId, depth };
}
