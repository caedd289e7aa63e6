import { type Provider, readProviders } from '../features/account/providers.ts';
import { MODERATIONS, type Moderation } from '../features/discussion/moderation.server.ts';
import { readWords } from '../features/spam/checks.ts';
import { type MailSettings, readMailSettings } from '../features/mail/settings.ts';
import { POSTS_PER_MINUTE } from '../features/discussion/limits.ts';
import { type PurgeSettings, readPurgeSettings } from '../features/purge/settings.ts';
import { readWatchSettings, type WatchSettings } from '../features/watch/settings.ts';

/** The server's settings, each from the environment variable of its name. */
export interface Config {
  host: string;
  port: number;
  /** The public address, without a path. */
  siteUrl: URL;
  /** Origins of copies of the site on other hosts, whose pages may use this discussion. */
  corsOrigins: readonly string[];
  databaseUrl: string;
  moderation: Moderation;
  postsPerMinute: number;
  /** How many proxies in front may name the client's address. */
  trustedProxies: number;
  /** A letter with more links than this waits. */
  heldLinks: number;
  /** Words that make a letter wait. */
  heldWords: readonly string[];
  /** An Akismet-compatible service, where the host wants one. */
  akismet: { url: URL; key: string } | null;
  /** Null where there is no mail server. */
  mail: MailSettings | null;
  /** OpenID Connect providers that readers may sign in with. */
  providers: readonly Provider[];
  /** Null where no cache in front wants to be told what to forget. */
  purge: PurgeSettings | null;
  /** The command that builds the site again after letters have changed; null where nobody asked for it. */
  rebuild: string | null;
  watch: WatchSettings;
}

/** @throws with a sentence that names the variable */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const moderation = MODERATIONS.find((known) => known === (env['MODERATION'] || 'first'));
  if (!moderation) throw new Error(`MODERATION must be none, first or all, not "${env['MODERATION']}".`);
  return {
    host: env['HOST'] || '127.0.0.1',
    port: whole(env, 'PORT', 4321, 0, 65_535),
    siteUrl: siteUrl(env['SITE_URL'] || 'http://localhost:4321'),
    corsOrigins: origins(env['CORS_ORIGINS'] ?? ''),
    databaseUrl: env['DATABASE_URL'] || 'file:data/discussion.db',
    moderation,
    postsPerMinute: whole(env, 'POSTS_PER_MINUTE', POSTS_PER_MINUTE, 1, 1_000_000),
    trustedProxies: whole(env, 'TRUSTED_PROXIES', 0, 0, 16),
    heldLinks: whole(env, 'HELD_LINKS', 2, 0, 1000),
    heldWords: readWords(env['HELD_WORDS'] ?? ''),
    akismet: akismet(env['AKISMET_URL'], env['AKISMET_KEY']),
    mail: readMailSettings(env),
    providers: readProviders(env),
    purge: readPurgeSettings(env),
    rebuild: env['REBUILD']?.trim() || null,
    watch: readWatchSettings(env),
  };
}

function whole(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  usual: number,
  min: number,
  max: number,
) {
  const text = env[name] || String(usual);
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new Error(`${name} must be a whole number from ${min} to ${max}, not "${text}".`);
}

function origins(list: string): string[] {
  const given = list.split(',').map((part) => part.trim());
  return given.filter(Boolean).map((text) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '')) return url.origin;
    throw new Error(`CORS_ORIGINS must list origins like https://example.org, without a path, not "${text}".`);
  });
}

function akismet(address: string | undefined, key: string | undefined): Config['akismet'] {
  if (!address && !key) return null;
  if (!address || !URL.canParse(address)) {
    throw new Error(
      'AKISMET_URL must be the address of the service, like https://example.org/1.1, beside AKISMET_KEY.',
    );
  }
  if (!key) throw new Error('AKISMET_KEY must be the key of the service that AKISMET_URL names.');
  return { url: new URL(address), key };
}

function siteUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol)) return url;
  throw new Error(`SITE_URL must be a web address like https://example.org, not "${text}".`);
}
