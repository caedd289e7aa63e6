import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type AccountClaims } from 'oidc-provider';
import { vi } from 'vitest';

export const CLIENT = { clientId: 'the-column', clientSecret: 'a secret between two servers' };

/** What the provider says of somebody, by the name that they sign in with there. */
export type People = Readonly<Record<string, Omit<AccountClaims, 'sub'>>>;

/** A real OpenID Connect provider on loopback; signing in there takes any password. */
export async function startProvider(people: People, redirectUri: string) {
  vi.spyOn(console, 'warn').mockReturnValue(undefined);
  vi.spyOn(console, 'info').mockReturnValue(undefined);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const provider = new Provider(issuer.origin, {
    clients: [{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, redirect_uris: [redirectUri] }],
    cookies: { keys: ['a key of the test'] },
    claims: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'], role: ['role'] },
    pkce: { required: () => true },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...people[sub] }) }),
  });
  server.on('request', provider.callback());
  async function close(): Promise<void> {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  return { issuer, close };
}

/** Goes through the provider's own pages as this person, up to the address that leads back to the site. */
export async function throughProvider(start: string, login: string): Promise<URL> {
  const cookies = new Map<string, string>();
  const origin = new URL(start).origin;
  let url = new URL(start);
  let form: URLSearchParams | undefined;
  for (let step = 0; step < 12; step += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET',
      body: form ?? null,
      headers: { cookie },
      redirect: 'manual',
    });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s);
      cookies.set(name, value);
    }
    const location = answer.headers.get('location');
    const html = await answer.text();
    form = undefined;
    if (location) url = new URL(location, url);
    else {
      const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1];
      const prompt = /name="prompt" value="([^"]+)"/.exec(html)?.[1];
      if (!action || !prompt) throw new Error(`The provider answered ${answer.status}: ${html}`);
      url = new URL(action, url);
      form = new URLSearchParams({ prompt, ...(prompt === 'login' && { login, password: 'any' }) });
    }
    if (url.origin !== origin) return url;
  }
  throw new Error('The provider did not come to an end.');
}
