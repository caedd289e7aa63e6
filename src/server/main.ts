import { existsSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasHost } from '../features/account/people.server.ts';
import { createAccounts } from '../features/account/accounts.server.ts';
import { createDiscussion } from '../features/discussion/discussion.server.ts';
import { type Core, openCore } from '../features/discussion/core.server.ts';
import { createMail } from '../features/mail/mail.server.ts';
import { servedClient } from '../features/rebuild/served.server.ts';
import { createMetrics, type Metrics } from '../features/watch/metrics.ts';
import { buildApp } from './app.ts';
import { type ListedArticle, readArticles } from '../lib/articles.server.ts';
import { type Config, readConfig } from './config.ts';
import { judgeOf } from './judge.ts';
import { logger } from './log.ts';
import { createNewest, watchBuild } from './newest.ts';
import type { PageHandler } from './page.ts';
import { closeOnSignal } from './shutdown.ts';

/** Lines for a person at a terminal, and for the log alike. */
function say(sentence: string): void {
  console.log(
    process.stdout.isTTY ? sentence : JSON.stringify({ level: 'info', time: new Date().toISOString(), msg: sentence }),
  );
}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const root = process.cwd();
  const page = latePage(path.join(root, 'dist/server/entry.mjs'));
  const { core, done } = await openCore(config.databaseUrl, root);
  const seeded = done.seeds > 0 ? ` with ${done.seeds} entries of the first conversations` : '';
  say(`The discussion's database is open${seeded}.`);
  const findClient = () => realpath(servedClient(root));
  const client = await findClient();
  const articles = await readArticles(client);
  const mail = createMail({
    core,
    settings: config.mail,
    siteUrl: config.siteUrl,
    titleOf: (article) => articles.get(article)?.title ?? article,
    warn: say,
  });
  const discussion = createDiscussion(core, judgeOf(core, config), mail.hooks);
  const accounts = createAccounts(core, config.siteUrl);
  const metrics = config.watch.metrics ? createMetrics() : undefined;
  const beside = await besideOf(config, core, articles, metrics);
  const newest = createNewest();
  const previews = path.join(root, 'dist/previews');
  const parts = { config, core, accounts, discussion, mail, page, previews, logger, beside, metrics };
  const app = await buildApp({ ...parts, client, newest });
  watchBuild(
    findClient,
    client,
    async (next) => {
      await newest.put(await buildApp({ ...parts, client: next, isLater: true }));
      say(`Serving the build of ${path.relative(root, next)}.`);
    },
    say,
  );
  const address = await app.listen({ host: config.host, port: config.port });
  closeOnSignal(app, say);
  mail.start();
  if (config.moderation !== 'none' && !(await hasHost(core.db))) {
    say(
      'Letters of new names wait at /desk/, and nobody can sign in there yet: make an account by "npm run host:create".',
    );
  }
  say(`Ask The Expert is at ${address}/ and stops with Ctrl+C.`);
}

/** What the settings ask for beside the answers; loaded only then. */
async function besideOf(
  { purge, rebuild, siteUrl, watch }: Config,
  core: Core,
  articles: Map<string, ListedArticle>,
  metrics?: Metrics,
) {
  const beside: { stop(): Promise<void> }[] = [];
  if (purge !== null) {
    const { createPurge } = await import('../features/purge/purge.server.ts');
    beside.push(createPurge({ core, articles, settings: purge, site: siteUrl.origin, warn: say }));
  }
  if (rebuild !== null) {
    const { createRebuild } = await import('../features/rebuild/rebuild.server.ts');
    beside.push(createRebuild({ bus: core.bus, command: rebuild, say }));
  }
  if (watch.metrics && metrics) {
    const { listenForMetrics } = await import('../features/watch/listener.server.ts');
    beside.push(await listenForMetrics(core, metrics, watch.metrics));
  }
  return beside;
}

/** Astro's renderer, loaded with the first page that is drawn on demand: most answers do without its memory. */
function latePage(entry: string): PageHandler {
  if (!existsSync(entry)) throw new Error('There is no built site in dist/. Run "npm run build" first.');
  return async (...given) => {
    const { handler } = (await import(pathToFileURL(entry).href)) as { handler: PageHandler };
    return handler(...given);
  };
}

function inOneSentence(error: unknown): string {
  const { code, message } = Object(error) as { code?: string; message?: string };
  if (code === 'EADDRINUSE') return `The port is in use by another program. Choose another one with PORT.`;
  if (code === 'EACCES') return `The port may not be opened by this user. Choose one above 1023 with PORT.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `This machine has no such address. Check HOST.`;
  return message ?? String(error);
}

start().catch((error: unknown) => {
  console.error(`The server did not start. ${inOneSentence(error)}`);
  process.exit(1);
});
