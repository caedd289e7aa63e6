import { settings as words } from '#words/doctor.ts';
import { distance } from '../../lib/nearest.ts';
import { type Finding, look } from './finding.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Every setting; `README.md` says what each is for, and the test beside this file that none is missing. */
export const SETTINGS = [
  ...['HOST', 'PORT', 'SITE_URL', 'DATABASE_URL', 'MODERATION', 'POSTS_PER_MINUTE', 'HELD_LINKS', 'HELD_WORDS'],
  ...['AKISMET_URL', 'AKISMET_KEY', 'SMTP_URL', 'MAIL_FROM', 'HOST_EMAIL', 'HOST_NAME', 'HOST_PASSWORD', 'BUILD_DATE'],
  ...['AI_CRAWLERS', 'INDEXNOW_KEY', 'INDEXNOW_ENDPOINT', 'CORS_ORIGINS', 'PUBLIC_DISCUSSION_URL', 'PURGE_URL'],
  ...['PURGE_TOKEN', 'REBUILD', 'METRICS', 'SLOW_MS', 'TRUSTED_PROXIES', 'EDITOR_REPO'],
];

/** What machines set by themselves, one letter away from a setting. */
const OTHERS = new Set(['HOSTNAME']);

/** Names that are nearly those of settings. */
export function misspelt(env: Env): Finding[] {
  const names = Object.keys(env).filter((name) => /^[A-Z][A-Z_]{4,}$/.test(name) && !OTHERS.has(name));
  return names
    .filter((name) => !SETTINGS.includes(name) && !name.startsWith('OIDC_'))
    .flatMap((name) => {
      const meant = SETTINGS.find((known) => known.length > 4 && distance(name, known) <= Math.floor(known.length / 5));
      return meant ? [look(words.misspelt(name, meant))] : [];
    });
}

const LOCAL = /^(localhost|127\.|\[?::1\]?$)/;

/** What does not go together, or is seldom meant. */
export function contradictions(env: Env): Finding[] {
  const { HOST: host = '127.0.0.1', SITE_URL: site = 'http://localhost:4321', TRUSTED_PROXIES: proxies = '0' } = env;
  const url = URL.canParse(site) ? new URL(site) : null;
  const isLocal = url !== null && LOCAL.test(url.hostname);
  const isSecure = url?.protocol === 'https:';
  const [, metrics] = /^(.+):\d+$/.exec(env['METRICS'] ?? '') ?? [];
  const list: [boolean, string][] = [
    [!env['SMTP_URL'] && Boolean(env['MAIL_FROM'] || env['HOST_EMAIL']), words.mailWithoutServer],
    [isLocal, words.local(site)],
    [url !== null && !isLocal && !isSecure, words.plain(site)],
    [isSecure && Number(proxies) === 0, words.noProxy],
    [Number(proxies) > 0 && !LOCAL.test(host), words.openProxy(host)],
    [metrics !== undefined && !LOCAL.test(metrics), words.openMetrics(metrics ?? '')],
    [url !== null && (env['CORS_ORIGINS'] ?? '').split(/[\s,]+/).includes(url.origin), words.ownOrigin],
    [env['MODERATION'] === 'none', words.nobodyLooks],
    ...Object.entries(env).map(([name, value = '']): [boolean, string] => [
      /^(OIDC_\w+_CLIENT_SECRET|PURGE_TOKEN)$/.test(name) && value !== '' && value.length < 16,
      words.shortSecret(name),
    ]),
  ];
  return list.flatMap(([holds, says]) => (holds ? [look(says)] : []));
}
