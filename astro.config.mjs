import { createHash } from 'node:crypto';
import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import preact from '@astrojs/preact';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, fontProviders } from 'astro/config';
import { fontScript } from './src/lib/fonts.ts';
import { themeScript } from './src/lib/theme.ts';
import { layerOrder } from './src/styles/layers.ts';

/** @param {string} text */
const sha256 = (text) => /** @type {const} */ (`sha256-${createHash('sha256').update(text).digest('base64')}`);

/** @param {string} file @param {string} weight */
const font = (file, weight) => ({
  provider: fontProviders.local(),
  options: { variants: [{ src: [`./src/styles/fonts/${file}`], weight, style: 'normal' }] },
  display: /** @type {const} */ ('swap'),
});

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  trailingSlash: 'always',
  adapter: node({ mode: 'middleware' }),
  build: { inlineStylesheets: 'always' },
  integrations: [preact(), mdx()],
  fonts: [
    {
      ...font('fraunces.woff2', '400 600'),
      name: 'Fraunces',
      cssVariable: '--font-fraunces',
      fallbacks: ['Georgia', 'serif'],
    },
    {
      ...font('atkinson.woff2', '400 700'),
      name: 'Atkinson',
      cssVariable: '--font-atkinson',
      fallbacks: ['Arial', 'sans-serif'],
    },
  ],
  security: {
    // Fastify checks the origin of every post, forms and JSON alike: see src/decisions.
    checkOrigin: false,
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
      scriptDirective: { hashes: [sha256(themeScript), sha256(fontScript)] },
      styleDirective: { hashes: [sha256(layerOrder)] },
    },
  },
  session: false,
  markdown: { syntaxHighlight: false },
  vite: { plugins: [tailwindcss()] },
  devToolbar: { enabled: false },
});
