import { readdir } from 'node:fs/promises';
import path from 'node:path';
import serveFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import * as words from '#words/preview.ts';
import { previewFilePath, previewPath } from '../../lib/paths.ts';
import type { RenderPage } from '../account/forms.server.ts';
import type { Core } from '../discussion/core.server.ts';
import { cookieName, readCookies, setCookie } from '../discussion/cookies.server.ts';
import type { Piece } from '../doors/manifest.ts';
import { filesTicket, opensFiles, PREVIEW_DAYS, readTicket } from './link.server.ts';
import { previewFile, readPreviews } from './previews.server.ts';

export interface PreviewRoutes {
  core: Pick<Core, 'signer' | 'now'>;
  /** The folder that `npm run previews` writes. */
  folder: string;
  /** The pieces of the build that is served. */
  published: readonly Piece[];
  secure: boolean;
  render: RenderPage;
}

const COOKIE = 'preview';
const DAY_SECONDS = 24 * 60 * 60;

/** Pieces that readers do not see yet, for who has a signed link. Nothing here is kept by anybody on the way. */
export async function previewRoutes(app: FastifyInstance, options: PreviewRoutes): Promise<void> {
  const { core, folder, published, secure, render } = options;
  await app.register(serveFiles, { root: path.dirname(folder), serve: false });

  app.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, noarchive',
      'referrer-policy': 'no-referrer',
    });
  });

  interface Preview {
    Params: { kind: string; id: string };
    Querystring: { until?: unknown; key?: unknown };
  }

  app.get<Preview>(previewPath(':kind', ':id'), async (request, reply) => {
    const { params, query } = request;
    const isThis = ({ kind, id }: Piece) => kind === params.kind && id === params.id;
    const there = published.find(isThis);
    if (there) return reply.redirect(there.path, 302);
    const ticket = readTicket(core.signer, params, query, core.now());
    if (ticket !== 'open')
      return render(request, reply, ticket === 'late' ? 410 : 403, { previewRefused: words[ticket] });
    const piece = (await readPreviews(folder))?.pieces.find(isThis);
    if (!piece) return reply.callNotFound();
    setCookie(reply, COOKIE, filesTicket(core.signer, String(query.until)), (PREVIEW_DAYS + 1) * DAY_SECONDS, secure);
    return reply.sendFile(previewFile(piece), folder);
  });

  app.get<{ Params: { name: string } }>(previewFilePath(':name'), async (request, reply) => {
    const { name } = request.params;
    const files = path.join(folder, 'files');
    const opens = opensFiles(core.signer, readCookies(request).get(cookieName(COOKIE, secure)), core.now());
    const names = opens ? await readdir(files).catch((): string[] => []) : [];
    return names.includes(name) ? reply.sendFile(name, files) : reply.code(404).send('');
  });
}
