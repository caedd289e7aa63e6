/**
 * Puts the editor into the built site, where the setting EDITOR_REPO names the repository that it is to work on: a page
 * that no other leads to, and its program in files of its own.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { editorOf } from '../features/editor/config.ts';
import { editorPage } from '../features/editor/page.ts';
import { readRepo } from '../features/editor/settings.ts';
import { OUT } from '../lib/out.ts';
import { editorPath } from '../lib/paths.ts';
import { WORDS } from '../lib/words.ts';

const PACKAGE = dirname(fileURLToPath(import.meta.resolve('@sveltia/cms')));

/** What the package asks for by its address: fonts. The rest makes pictures smaller, and no form here takes any. */
const ASSETS = /\.(woff2|LICENSE\.txt)$/;

/** Whose fonts it asks for at a host of others, though the package has them. */
const ELSEWHERE = /https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([a-z0-9-]+)[^)]*\.woff2/g;

/** Fonts from this site, and colours for none of some three hundred languages, of a kind of field that no form has. */
const ownFiles: Plugin = {
  name: 'own-files',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^@shikijs\/(langs|themes)\// }, () => ({ path: 'none', namespace: 'none' }));
    onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'export default [];' }));
    onLoad({ filter: /@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replace(ELSEWHERE, (_address, font: string) => assetPath(font)),
    }));
  },
};

const assets = readdirSync(join(PACKAGE, 'assets')).filter((file) => ASSETS.test(file));

function assetPath(font: string): string {
  const file = assets.find((name) => name.startsWith(font) && name.endsWith('.woff2'));
  if (!file)
    throw new Error(`@sveltia/cms has no font ${font} of its own. See src/decisions/019-editing-in-the-browser.md.`);
  return `${editorPath}assets/${file}`;
}

async function makeEditor(repository: NonNullable<ReturnType<typeof readRepo>>): Promise<void> {
  const folder = join(resolve(OUT, 'client'), editorPath);
  await build({
    entryPoints: { start: join(import.meta.dirname, '../features/editor/start.ts') },
    outdir: folder,
    bundle: true,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    alias: { '#words': WORDS },
    plugins: [ownFiles],
    minify: true,
    charset: 'utf8',
    format: 'esm',
    target: 'es2022',
    define: { EDITOR: JSON.stringify(editorOf(repository)), 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  mkdirSync(join(folder, 'assets'), { recursive: true });
  for (const name of assets) copyFileSync(join(PACKAGE, 'assets', name), join(folder, 'assets', name));
  writeFileSync(join(folder, 'index.html'), editorPage(`${editorPath}start.js`));
  console.log(`The editor of ${repository.repo} is at ${editorPath}.`);
}

const repository = readRepo(process.env['EDITOR_REPO']);
if (repository) await makeEditor(repository);
