import type { FastifyInstance } from 'fastify';
import { createAttempts } from './attempts.server.ts';
import type { Door } from './forms.server.ts';
import { accountPageRoutes } from './account.server.ts';
import { meRoutes } from './me.server.ts';
import { passkeyRoutes } from './passkey.server.ts';
import { providerRoutes } from './provider.server.ts';
import { signInRoutes } from './sign-in.server.ts';

export type AccountRoutes = Omit<Door, 'attempts'>;

/** Signing in and out, and the account page. */
export async function accountRoutes(app: FastifyInstance, options: AccountRoutes): Promise<void> {
  const door: Door = { ...options, attempts: createAttempts(options.core) };
  app.register(async (scope) => signInRoutes(scope, door));
  app.register(async (scope) => providerRoutes(scope, door));
  app.register(async (scope) => passkeyRoutes(scope, door));
  app.register(async (scope) => meRoutes(scope, door));
  app.register(async (scope) => accountPageRoutes(scope, door));
}
