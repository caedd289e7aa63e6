import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Core } from '../discussion/core.server.ts';
import type { Accounts } from './accounts.server.ts';
import type { Attempts } from './attempts.server.ts';
import type { Provider } from './providers.ts';

/** Renders the on-demand page of the request's address with this status. */
export type RenderPage = (
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  locals: Partial<App.Locals>,
) => Promise<FastifyReply>;

/** What the pages of signing in stand on. */
export interface Door {
  core: Core;
  accounts: Accounts;
  attempts: Attempts;
  /** SITE_URL. */
  site: URL;
  providers: readonly Provider[];
  render: RenderPage;
}

/** This scope takes plain forms and nothing else, and nothing of it is kept by anybody on the way. */
export function onlyForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.register(formbody, { bodyLimit: app.initialConfig.bodyLimit });
  app.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
}

/** The text of a form's fields; '' where one is missing or no text. */
export function textsOf<Name extends string>(body: unknown, ...names: Name[]): Record<Name, string> {
  const fields = Object(body) as Record<string, unknown>;
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  return Object.fromEntries(names.map((name) => [name, text(name)])) as Record<Name, string>;
}

/** The parts of a request that better-auth may know. */
export function authHeaders({ headers }: FastifyRequest): Headers {
  const kept = new Headers();
  for (const name of ['cookie', 'origin', 'user-agent']) {
    const value = headers[name];
    if (typeof value === 'string') kept.set(name, value);
  }
  return kept;
}
