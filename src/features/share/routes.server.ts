import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { noCard } from '#words/share.ts';
import { CACHE } from '../../lib/cache.ts';
import { homePath, oembedListPath, oembedPath, questionPath } from '../../lib/paths.ts';
import type { Core } from '../discussion/core.server.ts';
import { PROBLEM_TYPE, Refusal, toProblem } from '../discussion/problem.server.ts';
import { questionPage } from '../question/question.server.ts';
import { titleOf } from '../question/text.ts';
import { lineOf } from './head.ts';
import { type OEmbed, oembedOf, type Shown } from './oembed.ts';
import { readRequest, type Request } from './oembed-request.ts';

export interface OEmbedRoutes {
  core: Core;
  articles: ReadonlyMap<string, { id: string; title: string }>;
  /** The origin of SITE_URL. */
  site: string;
  /** The folder of the built static files. */
  client: string;
}

const QUESTION = /^\/questions\/([^/]{1,64})\//;

/** Answers for any page that others may show: of the build's from its list, of a question from its letter. */
export async function oembedRoutes(app: FastifyInstance, { core, articles, site, client }: OEmbedRoutes) {
  const pages = await readList(client);

  async function shownAt(page: string): Promise<Shown | undefined> {
    const id = QUESTION.exec(page)?.[1]?.toLowerCase();
    if (id === undefined) return pages.get(page);
    const question = await questionPage(core.db, articles, id, 1);
    if (question === null || question === 'gone') return undefined;
    const image = (pages.get(questionPath(id)) ?? pages.get(homePath))?.image;
    return { path: questionPath(id, question.slug), title: lineOf(titleOf(question.headline)), image };
  }

  async function answer(asked: Request): Promise<OEmbed | Refusal> {
    if ('status' in asked) return new Refusal(asked.status, noCard[asked.says]);
    const shown = await shownAt(asked.path);
    return shown ? oembedOf(shown, site, asked.room) : new Refusal(404, noCard.unknown);
  }

  app.get<{ Querystring: Record<string, unknown> }>(oembedPath, async ({ query }, reply) => {
    reply.header('access-control-allow-origin', '*');
    return send(reply, await answer(readRequest(query, site)));
  });
}

function send(reply: FastifyReply, made: OEmbed | Refusal): FastifyReply {
  reply.header('cache-control', CACHE.drawn.cacheControl);
  if (!(made instanceof Refusal)) return reply.type('application/json; charset=utf-8').send(made);
  return reply
    .code(made.status)
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(toProblem(made)));
}

/** What the build left of its pages, by their paths; nothing where it left nothing. */
async function readList(client: string): Promise<ReadonlyMap<string, Shown>> {
  const text = await readFile(path.join(client, oembedListPath), 'utf8').catch(() => '[]');
  return new Map((JSON.parse(text) as Shown[]).map((shown) => [shown.path, shown]));
}
