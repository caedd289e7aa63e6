import { dir, lang } from '#words/locale.ts';
import { siteName } from '#words/share.ts';
import { appDescription } from '#words/site.ts';
import { homePath } from '../lib/paths.ts';

/** What a device needs to keep the site as an app. */
export function GET() {
  const manifest = {
    name: siteName,
    short_name: siteName,
    description: appDescription,
    lang,
    dir,
    start_url: homePath,
    scope: homePath,
    display: 'minimal-ui',
    background_color: '#faf6ee',
    theme_color: '#faf6ee',
    icons: [
      { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
    ],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
}
