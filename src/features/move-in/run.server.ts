import path from 'node:path';
import { hasDatabase } from '../transfer/open-database.server.ts';
import { openCore } from '../discussion/core.server.ts';
import { type Imported, noteImport, readAll, settle } from '../transfer/import.server.ts';
import { articleFor, articleIds, NO_MAP } from '../transfer/mapping.server.ts';
import type { SourcePage } from '../transfer/source.ts';
import { openStage } from '../transfer/stage.server.ts';
import type { Terminal } from '../transfer/verb.server.ts';
import { type Counts, writeArticles } from './articles.server.ts';
import { readHere, readYaml } from './here.server.ts';
import { openLedger } from './ledger.server.ts';
import { openMedia } from './media.server.ts';
import { openPile, type Pile } from './pile.server.ts';
import { plan } from './plan.server.ts';
import { append, openSubjects } from './subjects.server.ts';
import { type Blog, readPosts } from './wxr.server.ts';
import type { Stage } from '../transfer/stage.server.ts';

export interface Wishes {
  content: string;
  media: string | null;
  articles: boolean;
  comments: boolean;
  dryRun: boolean;
}

export interface Done {
  pieces: Counts | null;
  letters: Imported | null;
  tags: number;
  /** Why the file could not be read to its end, or null. */
  broken: string | null;
}

/**
 * Takes a WordPress export in: first all of it is read, then pieces are written, then letters.
 * @param tell gets what was done while what the report needs is still there
 */
export async function moveIn<T>(
  { root, databaseUrl, now }: Terminal,
  text: AsyncIterable<string>,
  wishes: Wishes,
  tell: (done: Done, pile: Pile, stage: Stage) => Promise<T>,
): Promise<T> {
  const { content, dryRun } = wishes;
  const ledger = openLedger(content, dryRun);
  const media = openMedia(wishes.media);
  const here = readHere(root, content);
  const today = new Date(now()).toISOString().slice(0, 10);
  const stage = openStage();
  try {
    const pile = openPile(stage);
    const blog: Blog = { site: '', madeAt: '' };
    const read = await readAll(stage, readPosts(text, pile, blog));
    plan(pile, here, ledger, blog, today);
    const subjects = openSubjects(content, dryRun);
    const shop = { pile, here, ledger, subjects, media, blog, today };
    const pieces = wishes.articles ? await writeArticles(shop) : null;
    const tags = wishes.articles ? subjects.saveTags() : 0;
    if (wishes.articles) nameBlog(content, blog.site, dryRun);
    ledger.save();
    const known = new Set([...here.articles, ...ledger.pieces.values(), ...(await articleIds(root))]);
    const find = (page: SourcePage) => {
      const slug = pile.slugOf(Number(page.key));
      return slug !== null && known.has(slug) ? slug : articleFor(page, NO_MAP, here.articles);
    };
    const letters = wishes.comments ? await takeLetters(stage, read, find) : null;
    return await tell({ pieces, letters, tags, broken: read.broken }, pile, stage);
  } finally {
    stage.close();
  }

  async function takeLetters(
    of: Stage,
    read: Pick<Imported, 'read' | 'broken'>,
    find: (page: SourcePage) => string | null,
  ) {
    const core = dryRun && !hasDatabase(databaseUrl, root) ? null : (await openCore(databaseUrl, root, now)).core;
    try {
      const done = await settle(core, of, read, { people: {}, questions: false, articleFor: find, dryRun });
      if (core && !dryRun) await noteImport(core, { format: 'wordpress', added: done.added });
      return done;
    } finally {
      await core?.close();
    }
  }
}

/** So that old links to a letter find it. */
function nameBlog(content: string, site: string, dryRun: boolean): void {
  const file = path.join(content, 'redirects.yaml');
  if (dryRun || !/^[a-z0-9.-]+\.[a-z0-9-]+(:\d+)?(\/[^?#\s]*)?$/.test(site)) return;
  if (readYaml(file)['wordpress'] === undefined) append(file, { wordpress: { host: site } });
}
