import { existsSync } from 'node:fs';
import path from 'node:path';
import { briefly } from '../../lib/briefly.ts';
import { sqlitePath } from '../../lib/database.server.ts';
import { openDiscussionDatabase } from './open.server.ts';
import type { DiscussionPage } from './page-state.ts';
import { NOTHING_MINE } from './mine.ts';
import type { CommentRow } from './schema.server.ts';
import { readSeeds } from './seed.server.ts';
import { threadPage } from './list.server.ts';
import { FIRST_PAGE } from './wish.ts';
import { toComment } from './store.server.ts';
import { countLetters } from './thread.ts';
import { toWire, type Wire } from './wire.server.ts';

export const DEFAULT_DATABASE_URL = 'file:data/discussion.db';

/** The approved thread at build time: from the database where there is one, else the first conversation alone. */
export async function threadAtBuild(article: string): Promise<Wire> {
  const root = process.cwd();
  const url = process.env['DATABASE_URL'] ?? DEFAULT_DATABASE_URL;
  const file = sqlitePath(url);
  if (file !== null && !existsSync(path.resolve(root, file))) return seedsOf(root)((seeds) => seeded(seeds, article));
  return databaseAt(url, root)(async ({ db }) => toWire(await threadPage(db, article, FIRST_PAGE)));
}

const seedsOf = memo((root: string) =>
  briefly(
    () => readSeeds(root),
    () => Promise.resolve(),
  ),
);

const databaseAt = memo((url: string, root: string) =>
  briefly(
    () => openDiscussionDatabase(url, root),
    ({ db }) => db.destroy(),
  ),
);

/** The function with what it gave for the same words before. */
function memo<A extends string[], T>(make: (...args: A) => T): (...args: A) => T {
  const made = new Map<string, T>();
  return (...args) => {
    const key = args.join('\n');
    const found = made.get(key) ?? make(...args);
    made.set(key, found);
    return found;
  };
}

function seeded(seeds: readonly CommentRow[], article: string): Wire {
  const comments = seeds.filter((seed) => seed.articleId === article).map(toComment);
  const count = countLetters(comments);
  return toWire({ article, count, page: 1, pages: 1, sort: 'oldest', closed: false, comments });
}

const READ = ['id', 'rootId', 'articleId', 'parentId', 'kind', 'role', 'name', 'html', 'createdAt'] as const;

export type BuiltLetter = Pick<CommentRow, (typeof READ)[number]>;

/** Every letter that can be read, at build, the oldest first: from the database where there is one, else as seeded. */
export async function lettersAtBuild(): Promise<BuiltLetter[]> {
  const root = process.cwd();
  const url = process.env['DATABASE_URL'] ?? DEFAULT_DATABASE_URL;
  const file = sqlitePath(url);
  if (file !== null && !existsSync(path.resolve(root, file))) return readSeeds(root);
  const { db } = await openDiscussionDatabase(url, root);
  try {
    return await db
      .selectFrom('comment')
      .select(READ)
      .where('status', '=', 'approved')
      .orderBy('createdAt')
      .orderBy('id')
      .execute();
  } finally {
    await db.destroy();
  }
}

/** What the on-demand page shows in development, where no server hands it the thread. */
export async function pageAtDev(article: string): Promise<DiscussionPage> {
  const { thread, etag } = await threadAtBuild(article);
  return { article: { id: article, title: article.replaceAll('-', ' ') }, thread, etag, mine: NOTHING_MINE, me: null };
}
