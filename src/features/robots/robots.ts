import { deskPath, sitemapPath } from '../../lib/paths.ts';
import { type AiPolicy, keptOut } from './policy.ts';

/**
 * What no crawler gains anything by: answers for scripts, the desk, links out of mails. Pages that ask to be left out
 * of search are not here: a crawler must be able to read that they do.
 */
const NOT_PAGES = ['/api/', deskPath, '/mail/', '/account/me'];

/** robots.txt: all for everybody, but for those that the policy keeps out. */
export function robotsText(policy: AiPolicy, site: string): string {
  const names = keptOut(policy);
  const out = names.length > 0 ? [...names.map((name) => `User-agent: ${name}`), 'Disallow: /', ''] : [];
  return [
    '# Of programs that fetch for AI companies: src/features/robots/policy.ts and the setting AI_CRAWLERS.',
    ...out,
    'User-agent: *',
    ...NOT_PAGES.map((path) => `Disallow: ${path}`),
    'Allow: /',
    '',
    `Sitemap: ${new URL(sitemapPath, site).href}`,
    '',
  ].join('\n');
}
