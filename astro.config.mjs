import { createHash } from 'node:crypto';
import path from 'node:path';
import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { transformSync } from 'esbuild';
import { tagSheets } from './src/components/tags/sheet-texts.server.ts';
import { doors } from './src/features/doors/integration.server.ts';
import { oldAnchorScript } from './src/features/redirects/anchors.ts';
import { readLines } from './src/features/redirects/lines.server.ts';
import { discussionOrigin } from './src/lib/discussionOrigin.ts';
import { headScript as readable, headStyle } from './src/lib/inline.ts';
import { markdown } from './src/lib/markdown.server.ts';
import { OUT } from './src/lib/out.ts';
import { preactIslands } from './src/lib/preact.server.ts';
import { isPreviewBuild } from './src/lib/preview-build.server.ts';
import { textsAtBuild } from './src/lib/texts-at-build.server.ts';
import { WORDS } from './src/lib/words.ts';
import { discussionInDev } from './src/server/dev.ts';
import { strictPolicy } from './src/server/policy.ts';
import { remoteFaces } from './src/styles/fonts/faces.ts';

/** What brings islands to life: see there. */
const RENDERER = path.join(import.meta.dirname, 'src/lib/renderer.ts');

/** @param {string} text */
const sha256 = (text) => /** @type {const} */ (`sha256-${createHash('sha256').update(text).digest('base64')}`);

const headScript = transformSync(readable, { minify: true, target: 'es2020' }).code.trim();
const elsewhere = discussionOrigin(process.env.PUBLIC_DISCUSSION_URL);
const oldAnchors = oldAnchorScript(readLines(import.meta.dirname).wordpress, elsewhere);
const isPreview = isPreviewBuild(import.meta.dirname);
const self = ["'self'", elsewhere].join(' ').trim();

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  outDir: OUT,
  trailingSlash: 'always',
  adapter: node({ mode: 'middleware' }),
  build: { inlineStylesheets: 'always', ...(isPreview && { assets: 'preview/files' }) },
  // Babel reads what holds JSX alone: it took a quarter of a build over files that have none.
  integrations: [preactIslands({ include: ['**/*.tsx'] }), mdx(), strictPolicy(), doors()],
  security: {
    // Fastify checks the origin of every post, forms and JSON alike: see src/decisions.
    checkOrigin: false,
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        `connect-src ${self}`,
        "object-src 'none'",
        "base-uri 'none'",
        `form-action ${self}`,
      ],
      scriptDirective: { hashes: [headScript, ...(oldAnchors ? [oldAnchors] : [])].map(sha256) },
      styleDirective: { hashes: [headStyle, remoteFaces, ...tagSheets()].map(sha256) },
    },
  },
  session: false,
  markdown: { syntaxHighlight: false, processor: markdown },
  vite: {
    resolve: { alias: { '#words': WORDS, '@astrojs/preact/client.js': RENDERER } },
    define: {
      HEAD_SCRIPT: JSON.stringify(headScript),
      DISCUSSION_URL: JSON.stringify(elsewhere),
      OLD_ANCHORS: JSON.stringify(oldAnchors),
      PREVIEW: JSON.stringify(isPreview),
    },
    plugins: [tailwindcss({ optimize: false }), discussionInDev(), textsAtBuild()],
    // Words are constants: each stands where it is used, and needs no name of its own.
    build: { rolldownOptions: { optimization: { inlineConst: true } } },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // Names stand in every page, and what the tools add to them is weight.
              entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash:6].js`,
              chunkFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash:6].js`,
              // What goes together comes in one request: each file more weighs by its headers.
              codeSplitting: {
                groups: [
                  { name: 'base', test: /node_modules\/preact\/|src\/lib\/paths|vite\/preload-helper/ },
                  {
                    name: 'letters',
                    test: /features\/discussion\/(client|comment|limits|thread|page-state|Preview|Field)\.tsx?$/,
                  },
                  {
                    name: 'days',
                    test: /(features\/plan\/(day|length|plan|read|box|boxes|link|useBox|verdict)|features\/log\/(Choice|entry|lights)|words\/[^/]+\/(format|log|plan-field))\.tsx?$/,
                  },
                  {
                    name: 'planner',
                    test: /(features\/plan\/([A-Z]\w+|usePlan|step|start|transfer|check|moves)|words\/[^/]+\/plan(-file|-sheet|-ended)?)\.tsx?$/,
                  },
                  {
                    name: 'device',
                    test: /(features\/hold\/(Stepper|Field|SettingsPanel|useDevice|settings|places)|words\/[^/]+\/hold(-controls)?)\.tsx?$/,
                  },
                ],
              },
            },
          },
        },
      },
    },
  },
  devToolbar: { enabled: false },
});
