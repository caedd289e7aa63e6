import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Core } from '../discussion/core.server.ts';
import type { Discussion } from '../discussion/discussion.server.ts';
import { refuseForeignOrigin } from '../discussion/guard.server.ts';
import type { Mail } from './mail.server.ts';
import type { Notice } from './notice.ts';

export interface MailRoutes {
  core: Core;
  discussion: Discussion;
  mail: Mail;
  /** The origin of SITE_URL. */
  site: string;
  titleOf: (article: string) => string;
  /** Renders the on-demand page of the request's address. */
  render(
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    locals: { notice: Notice },
  ): Promise<FastifyReply>;
}

/** What the pages behind mailed links share. */
export interface Pages extends MailRoutes {
  show(request: FastifyRequest, reply: FastifyReply, notice: Notice): Promise<FastifyReply>;
}

/**
 * Refuses posts from other sites. These pages send no referrer, and a browser then calls their origin "null": that is
 * let through where the browser does not say that the post comes from elsewhere, since the token in the address is what
 * another site cannot know.
 */
export function refuseForeignPost(request: FastifyRequest, site: string): void {
  const { origin, 'sec-fetch-site': from = 'same-origin' } = request.headers;
  if (origin === 'null' && from === 'same-origin') return;
  refuseForeignOrigin(request, site);
}

export interface WithToken {
  Params: { token: string };
  Body: Record<string, unknown> | undefined;
}
