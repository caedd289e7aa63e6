import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CACHE } from '../../lib/cache.ts';
import { questionPath, topicsPath } from '../../lib/paths.ts';
import type { Core } from '../discussion/core.server.ts';
import { type Drawn, type Kept, keepMade, sendKept, toKept } from '../discussion/kept.server.ts';
import { readWish } from '../discussion/wish.ts';
import { questionPage } from './question.server.ts';
import { type QuestionLocals, readTopicsWish, topicsHref } from './topics.ts';
import { topicsPage } from './topics.server.ts';

export interface QuestionRoutes {
  core: Core;
  /** The articles that take letters, by id, newest first. */
  articles: ReadonlyMap<string, { id: string; title: string }>;
  /** Draws the page of this address. */
  draw: (request: FastifyRequest, url: string, locals: QuestionLocals) => Promise<Drawn>;
}

interface Params {
  Params: { id: string; '*'?: string };
  Querystring: Record<string, unknown>;
}

/** A page with its one address, percent-encoded. */
interface Page {
  url: string;
  article: string | null;
  kept: Kept;
}

/** The pages of questions, and of what the column may take up next: the same for every reader. */
export async function questionRoutes(app: FastifyInstance, { core, articles, draw }: QuestionRoutes): Promise<void> {
  const pages = keepMade<Page | 'gone'>(core, (page) => (page === 'gone' ? null : page.article));
  app.addHook('onClose', async () => pages.stop());

  async function drawQuestion(request: FastifyRequest, id: string, wanted: number): Promise<Page | 'gone' | null> {
    const question = await questionPage(core.db, articles, id, wanted);
    if (question === null || question === 'gone') return question;
    const { slug, page, article } = question;
    const url = questionPath(id, slug) + (page > 1 ? `?page=${page}` : '');
    return { url, article: article.id, kept: toKept(await draw(request, url, { question })) };
  }

  async function showQuestion(request: FastifyRequest<Params>, reply: FastifyReply): Promise<FastifyReply> {
    const id = request.params.id.toLowerCase();
    const wanted = readWish(request.query).page;
    const page = await pages.get(`${id} ${wanted}`, () => drawQuestion(request, id, wanted));
    if (page === null) {
      reply.callNotFound();
      return reply;
    }
    if (page === 'gone') {
      const { text, headers } = await draw(request, questionPath(id, 'gone'), { question: 'gone' });
      return reply.code(410).headers(headers).header('cache-control', CACHE.moved.cacheControl).send(text);
    }
    if (pathOf(request.url) === pathOf(page.url)) return sendKept(request, reply, page.kept);
    return reply.header('cache-control', CACHE.moved.cacheControl).redirect(page.url, 301);
  }

  app.get<Params>('/questions/:id', showQuestion);
  app.get<Params>('/questions/:id/*', showQuestion);

  app.get<Params>(topicsPath, async (request, reply) => {
    const wish = readTopicsWish(request.query);
    const url = topicsHref(wish);
    const page = await pages.get(url, async () => {
      const topics = await topicsPage(core.db, articles, wish);
      return { url, article: null, kept: toKept(await draw(request, url, { topics })) };
    });
    if (page === null || page === 'gone') throw new Error('The lists are always there.');
    return sendKept(request, reply, page.kept);
  });
}

/** The path of an address, its letters as they are meant; as it stands where they cannot be read. */
function pathOf(url: string): string {
  const path = url.replace(/\?.*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
