import { readFile } from 'node:fs/promises';
import path from 'node:path';
import underPressure from '@fastify/under-pressure';
import Fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerFactory,
  type FastifyServerOptions,
} from 'fastify';
import type { Accounts } from '../features/account/accounts.server.ts';
import type { RenderPage as Render } from '../features/account/forms.server.ts';
import { accountRoutes } from '../features/account/routes.server.ts';
import { deskRoutes } from '../features/desk/routes.server.ts';
import type { Core } from '../features/discussion/core.server.ts';
import type { Discussion } from '../features/discussion/discussion.server.ts';
import { number as NUMBER } from '#words/failed.ts';
import { REQUEST_BYTES } from '../features/discussion/limits.ts';
import { PROBLEM_TYPE, type Refusal, remedyOf, toProblem, toRefusal } from '../features/discussion/problem.server.ts';
import { createRights } from '../features/discussion/rights.server.ts';
import { discussionRoutes } from '../features/discussion/routes.server.ts';
import { feedRoutes } from '../features/feed/routes.server.ts';
import { liveRoutes } from '../features/live/routes.server.ts';
import type { Mail } from '../features/mail/mail.server.ts';
import { mailRoutes } from '../features/mail/routes.server.ts';
import { readPieces } from '../features/preview/previews.server.ts';
import { previewRoutes } from '../features/preview/routes.server.ts';
import { questionRoutes } from '../features/question/routes.server.ts';
import { readTable } from '../features/redirects/routes.server.ts';
import { oembedRoutes } from '../features/share/routes.server.ts';
import { sitemapRoutes } from '../features/sitemap/routes.server.ts';
import { stampForm } from '../features/spam/stamp.server.ts';
import type { Metrics } from '../features/watch/metrics.ts';
import { countAnswers, idOf, numberFailures } from '../features/watch/watch.server.ts';
import { idOfOld } from '../features/transfer/ids.server.ts';
import { busy } from '#words/letter-refused.ts';
import { readArticles } from '../lib/articles.server.ts';
import type { Config } from './config.ts';
import { shareWith } from './cors.ts';
import { addSecurityHeaders, securityHeaders } from './headers.ts';
import { createHeld } from './held.ts';
import { OneLine } from './log.ts';
import type { Newest } from './newest.ts';
import { drawPage, type PageHandler, renderPage } from './page.ts';
import { endConnectionsOnClose } from './shutdown.ts';
import { staticSite } from './static.ts';
import { pathOf, refuseTwoHosts, refuseUnreadable } from './wire.ts';

export interface Parts {
  config: Config;
  core: Core;
  accounts: Accounts;
  discussion: Discussion;
  mail: Mail;
  /** The folder of the built static files. */
  client: string;
  /** The folder of previews, which may not be there. */
  previews: string;
  page: PageHandler;
  logger?: FastifyServerOptions['logger'];
  /** What runs beside the answers and needs the database: it is stopped before that is closed. */
  beside?: readonly { stop(): Promise<void> }[];
  /** Whose server this app answers on, where others come after it; an app that comes after one has `isLater`. */
  newest?: Newest;
  /** Where answers are counted; nothing is counted without. */
  metrics?: Metrics | undefined;
  /** It only answers: what the apps share is another's to stop. */
  isLater?: boolean;
  /** Refuse work while the event loop lags by more than this, in milliseconds; 0 never refuses. */
  maxDelay?: number;
}

const MAX_DELAY = 1000;
const HTML = 'text/html; charset=utf-8';

/** The whole server, not yet listening. */
export async function buildApp({
  config,
  core,
  accounts,
  discussion,
  mail,
  client,
  previews,
  page,
  logger,
  beside = [],
  newest,
  metrics,
  isLater = false,
  maxDelay = MAX_DELAY,
}: Parts): Promise<FastifyInstance> {
  const secure = config.siteUrl.protocol === 'https:';
  const lines = new OneLine(config.watch.slowMs);
  // What is held is answered before Fastify, as the last lines have it.
  const serverFactory: FastifyServerFactory | undefined =
    newest && ((_first, options) => newest.factory((...given) => app.routing(...given), options));
  const app: FastifyInstance = Fastify({
    logger: logger ?? false,
    logController: lines,
    genReqId: idOf,
    trustProxy: config.trustedProxies > 0 && ((_address, hop) => hop < config.trustedProxies),
    bodyLimit: REQUEST_BYTES,
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    forceCloseConnections: 'idle',
    // What was accepted before the end is answered as ever.
    return503OnClosing: false,
    clientErrorHandler: refuseUnreadable(secure),
    rewriteUrl: ({ url = '/' }) => pathOf(url),
    routerOptions: { maxParamLength: 200 },
    ...(serverFactory && { serverFactory }),
    // An address that is no address or too long meets no hook, so it gets its headers here, and is not repeated.
    frameworkErrors: (error, _request, reply) =>
      void sendProblem(reply.headers(securityHeaders(secure)), toRefusal(error)),
  });
  const failedPage = await readFile(path.join(client, 'error/index.html'), 'utf8').catch(() => null);
  endConnectionsOnClose(app);
  if (newest) app.addHook('preClose', () => newest.close());
  addSecurityHeaders(app, secure);
  numberFailures(app);
  const counts = metrics && countAnswers(app, metrics);
  refuseTwoHosts(app);
  app.setErrorHandler((error, request, reply) => {
    const refusal = toRefusal(error);
    if (refusal.status >= 500) request.log.error({ err: error }, remedyOf(error) ?? 'A request failed.');
    const page = refusal.status >= 500 && isForAPage(request) && failedPage;
    if (page) return reply.code(refusal.status).type(HTML).send(page.replace(NUMBER, request.id));
    return sendProblem(reply, refusal);
  });
  await app.register(underPressure, {
    maxEventLoopDelay: maxDelay,
    retryAfter: 10,
    message: busy,
  });
  await shareWith(app, config.corsOrigins);
  const articles = await readArticles(client);
  const table = await readTable(client);
  const render: Render = (request, reply, status, locals) => renderPage(page, request, reply, status, locals);
  const { siteUrl: site, providers } = config;
  await app.register(accountRoutes, { core, accounts, site, providers, render });
  const published = await readPieces(client);
  const desk = { core, discussion, accounts, articles, published, previews, site: site.origin, render };
  await app.register(deskRoutes, desk);
  await app.register(previewRoutes, { core, folder: previews, published, secure, render });
  await app.register(discussionRoutes, {
    discussion,
    articles,
    site: config.siteUrl.origin,
    friends: config.corsOrigins,
    rights: createRights(core, secure, config.corsOrigins),
    identify: accounts.identify,
    sendsMail: mail.enabled,
    stamp: () => stampForm(core.signer, core.now()),
    oldId: idOfOld(table.wordpress),
    postsPerMinute: config.postsPerMinute,
    render,
  });
  await app.register(feedRoutes, { core, articles, site: config.siteUrl.origin });
  await app.register(sitemapRoutes, { core, articles, site: config.siteUrl.origin, client });
  await app.register(oembedRoutes, { core, articles, site: config.siteUrl.origin, client });
  await app.register(liveRoutes, { core, articles });
  await app.register(questionRoutes, {
    core,
    articles,
    draw: (request, url, locals) => drawPage(page, request, url, locals),
  });
  await app.register(mailRoutes, {
    core,
    discussion,
    mail,
    site: config.siteUrl.origin,
    titleOf: (article) => articles.get(article)?.title ?? article,
    render: (request, reply, status, locals) => renderPage(page, request, reply, status, locals),
  });
  counts?.files();
  const held = createHeld(({ request, route, status, milliseconds: ms }) => {
    lines.answered(app.log, { reqId: idOf(request), method: 'GET', route, status, ms });
    counts?.file(status, ms / 1000);
  });
  await staticSite(app, path.resolve(client), table, held);
  app.routing = held.before(app, app.routing);
  app.addHook('onClose', async () => {
    if (isLater) return;
    await Promise.all([mail, ...beside].map((part) => part.stop()));
    await discussion.close();
  });
  return app;
}

/** A browser that opens an address, or sends a form. */
function isForAPage({ headers, url }: FastifyRequest): boolean {
  return !url.startsWith('/api/') && (headers.accept ?? '').includes('text/html');
}

function sendProblem(reply: FastifyReply, refusal: Refusal): FastifyReply {
  return reply
    .code(refusal.status)
    .type(PROBLEM_TYPE)
    .send(JSON.stringify(toProblem(refusal)));
}
