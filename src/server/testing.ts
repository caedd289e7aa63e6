import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { createAccounts } from '../features/account/accounts.server.ts';
import { createDiscussion } from '../features/discussion/discussion.server.ts';
import { openCore } from '../features/discussion/core.server.ts';
import { createMail } from '../features/mail/mail.server.ts';
import type { Metrics } from '../features/watch/metrics.ts';
import { buildApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { judgeOf } from './judge.ts';
import { logger } from './log.ts';
import type { Newest } from './newest.ts';

/** The first entry of the column's first conversation. */
export const AMBER = '19583e12-62e2-4a0a-a4cf-890234a436d9';

/** A site as small as can be, with two articles; the built folder lies under the returned root, which goes with the test. */
export function makeRoot(): string {
  const root = mkdtempSync(path.join(tmpdir(), 'letters-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const files: Record<string, string> = {
    'dist/client/index.html': '<!doctype html><title>Home</title>',
    'dist/client/404.html': '<!doctype html><title>Not here</title>',
    'dist/client/about/index.html': '<!doctype html><title>About</title>',
    'dist/client/gone/index.html': '<!doctype html><title>Gone</title>',
    'dist/server/redirects.json': JSON.stringify({
      paths: { '/2011/old-knee/': '/about/', '/über-uns/': '/about/', '/press-kit/': 'gone' },
      numbers: { 12: '/articles/it-band-pain/' },
      categories: { 3: '/tags/calf/' },
      articles: ['it-band-pain'],
      tags: ['calf'],
      people: [],
      wordpress: 'blog.example',
    }),
    'dist/server/pieces.json': JSON.stringify({
      pieces: [{ kind: 'article', id: 'it-band-pain', path: '/articles/it-band-pain/', title: 'The quiet culprit' }],
    }),
    'dist/client/error/index.html': '<!doctype html><title>Failed</title> error-number',
    'dist/client/oembed/pages.json': JSON.stringify([
      { path: '/', title: 'Home', image: { path: '/share/home.png', width: 1200, height: 630, alt: 'A calf' } },
      { path: '/articles/it-band-pain/', title: 'The quiet culprit', authors: ['Aaron Lipsey'] },
      { path: '/exercises/stretch/', title: 'The "stretch"', card: '/embed/exercises/stretch/' },
    ]),
    'dist/client/embed/exercises/stretch/index.html': '<!doctype html><title>Card</title>',
    'dist/client/oembed/articles/it-band-pain.json': '{}',
    'dist/client/feed.xml': '<rss/>',
    'dist/client/feed.xml.br': 'small',
    'dist/client/feed.json': '{}',
    'dist/client/articles/it-band-pain/index.md': '# Knees',
    'dist/client/_astro/a.12345678.js': 'export const a = 1;\n'.repeat(50),
    'dist/client/articles/index.json': JSON.stringify({
      articles: [
        { id: 'it-band-pain', title: 'The quiet culprit' },
        { id: 'other', title: 'Another column' },
      ],
    }),
    'dist/server/entry.mjs': 'export const handler = (_request, response) => response.end("page");',
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

/** The whole server over a database of its own; its on-demand page answers with what it was handed, as JSON. */
export async function makeSite(
  change: Partial<Config> = {},
  now = Date.now,
  stream?: { write(line: string): void },
  newest?: Newest,
  metrics?: Metrics,
) {
  const root = makeRoot();
  const databaseUrl = change.databaseUrl ?? `file:${path.join(root, 'data/letters.db')}`;
  const config = { ...readConfig({}), moderation: 'none' as const, postsPerMinute: 1000, ...change, databaseUrl };
  const { core } = await openCore(databaseUrl, process.cwd(), now);
  const log = stream ?? { write: () => undefined };
  const mail = createMail({
    core,
    settings: config.mail,
    siteUrl: config.siteUrl,
    titleOf: (article) => (article === 'it-band-pain' ? 'The quiet culprit' : article),
    warn: (sentence) => void log.write(sentence),
  });
  const discussion = createDiscussion(core, judgeOf(core, config), mail.hooks);
  const accounts = createAccounts(core, config.siteUrl);
  const app = await buildApp({
    config,
    core,
    accounts,
    discussion,
    mail,
    client: path.join(root, 'dist/client'),
    previews: path.join(root, 'dist/previews'),
    page: (_request, response, _next, locals) => response.end(JSON.stringify(locals)),
    maxDelay: 0,
    ...(newest && { newest }),
    metrics,
    logger: stream && { ...logger, stream },
  });
  return { app, db: core.db, core, discussion, mail, accounts, root };
}
