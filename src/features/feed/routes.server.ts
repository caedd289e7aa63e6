import type { FastifyInstance } from 'fastify';
import * as words from '#words/feeds.ts';
import {
  discussionPath,
  questionFeedPath,
  questionPath,
  siteFeedPath,
  threadFeedPath,
  topicsPath,
} from '../../lib/paths.ts';
import type { Core } from '../discussion/core.server.ts';
import { type Kept, keepMade, sendKept, toKept } from '../discussion/kept.server.ts';
import type { FeedOf } from './atom.ts';
import { newestLetters, questionLetters } from './entries.server.ts';

export interface FeedRoutes {
  core: Core;
  articles: ReadonlyMap<string, { id: string; title: string }>;
  /** The origin of SITE_URL. */
  site: string;
}

interface Params {
  Params: { id: string };
}

interface KeptFeed {
  article: string | null;
  kept: Kept;
}

const TYPE = { 'content-type': 'application/atom+xml; charset=utf-8' };

/** Atom feeds of all letters, of an article's, and of a question's replies. */
export async function feedRoutes(app: FastifyInstance, { core, articles, site }: FeedRoutes): Promise<void> {
  const feeds = keepMade<KeptFeed | 'gone'>(core, (feed) => (feed === 'gone' ? null : feed.article));
  app.addHook('onClose', async () => feeds.stop());

  async function toFeed(article: string | null, feed: FeedOf): Promise<KeptFeed> {
    const { toAtom } = await import('./atom.ts');
    return { article, kept: toKept({ text: toAtom(feed, site), headers: TYPE }) };
  }

  async function allLetters(): Promise<KeptFeed> {
    const entries = await newestLetters(core.db, [...articles.keys()]);
    return toFeed(null, { title: words.siteLetters, path: siteFeedPath, page: topicsPath, entries });
  }

  async function lettersOn(id: string): Promise<KeptFeed | null> {
    const article = articles.get(id);
    if (!article) return null;
    const entries = await newestLetters(core.db, [id]);
    const [path, page] = [threadFeedPath(id), discussionPath(id)];
    return toFeed(id, { title: words.lettersOn(article.title), path, page, entries });
  }

  async function repliesTo(id: string): Promise<KeptFeed | 'gone' | null> {
    const question = await questionLetters(core.db, id);
    if (question === null || question === 'gone') return question;
    const { article, headline, slug, entries } = question;
    if (!articles.has(article)) return null;
    const [path, page] = [questionFeedPath(id), questionPath(id, slug)];
    return toFeed(article, { title: words.repliesTo(headline), path, page, entries });
  }

  function serve(path: string, make: (id: string) => Promise<KeptFeed | 'gone' | null>): void {
    app.get<Params>(path, async (request, reply) => {
      const id = request.params.id?.toLowerCase() ?? '';
      const feed = await feeds.get(`${path} ${id}`, () => make(id));
      if (feed === null) return reply.code(404).type('text/plain').send(`${words.noFeed}\n`);
      if (feed === 'gone') return reply.code(410).type('text/plain').send(`${words.goneFeed}\n`);
      return sendKept(request, reply, feed.kept);
    });
  }

  serve(siteFeedPath, allLetters);
  serve(threadFeedPath(':id'), lettersOn);
  serve(questionFeedPath(':id'), repliesTo);
}
