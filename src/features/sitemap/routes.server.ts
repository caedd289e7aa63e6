import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pagesSitemapPath, questionsSitemapPath, sitemapPath } from '../../lib/paths.ts';
import type { Core } from '../discussion/core.server.ts';
import { type Kept, keepMade, sendKept, toKept } from '../discussion/kept.server.ts';
import { listQuestions } from './questions.server.ts';
import { type Listed, toIndex, toSitemap } from './sitemap.server.ts';

export interface SitemapRoutes {
  core: Core;
  articles: ReadonlyMap<string, unknown>;
  /** The origin of SITE_URL. */
  site: string;
  /** The folder of the built static files. */
  client: string;
}

const TYPE = { 'content-type': 'application/xml; charset=utf-8' };

/** The sitemap of the questions, which no build knows, and the list of both sitemaps in place of the built one. */
export async function sitemapRoutes(app: FastifyInstance, { core, articles, site, client }: SitemapRoutes) {
  const kept = keepMade<Kept>(core, () => null);
  app.addHook('onClose', async () => kept.stop());
  const built = await readFile(path.join(client, sitemapPath), 'utf8').catch(() => '');
  const pages: Listed = {
    url: new URL(pagesSitemapPath, site).href,
    lastmod: /<lastmod>([^<]*)/.exec(built)?.[1],
  };

  const questions = () => listQuestions(core.db, [...articles.keys()], site);

  async function index(): Promise<Kept> {
    const listed = await questions();
    const own = { url: new URL(questionsSitemapPath, site).href, lastmod: listed[0]?.lastmod };
    return toKept({ text: await toIndex([pages, own]), headers: TYPE });
  }

  async function all(): Promise<Kept> {
    return toKept({ text: await toSitemap(await questions()), headers: TYPE });
  }

  for (const [address, make] of [
    [sitemapPath, index],
    [questionsSitemapPath, all],
  ] as const) {
    app.get(address, async (request, reply) => {
      const made = await kept.get(address, make);
      return made === null ? reply.callNotFound() : sendKept(request, reply, made);
    });
  }
}
