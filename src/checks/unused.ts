import type { KnipConfig } from 'knip';

/** What an Astro file uses: the imports of its front matter and scripts, and the members of namespaces in its markup. */
function usesOf(text: string): string {
  const [, front = '', markup = text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const scripts = [...markup.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script);
  const namespaces = [...front.matchAll(/\* as (\w+) from/g)].map(([, name]) => name);
  const members = namespaces.flatMap((name) => markup.match(new RegExp(`\\b${name}\\.\\w+`, 'g')) ?? []);
  return [front, ...scripts, ...new Set(members)].join('\n');
}

/** Files, exports and packages that nothing uses, found by `npm run check:unused`. Every exception has its reason. */
const config: KnipConfig = {
  entry: [
    // What the scripts of package.json and the bundle start.
    'src/server/{bundle,compress,discussion,doctor,editor,host,import,indexnow,main,new,rebuild,search,static-headers,worker}.ts',
    // Bundled by src/server/worker.ts, by its path.
    'src/features/offline/worker.ts',
    // Bundled by src/server/editor.ts, by its path.
    'src/features/editor/start.ts',
    // Takes the place of Astro's own by an alias of astro.config.mjs.
    'src/lib/renderer.ts',
    // Imported by what package.json and src/features/preview/make.server.ts start.
    'src/lib/give-memory-back.ts',
    // Loaded by src/bench/soak.ts into the server that it watches.
    'src/bench/soak-probe.mjs',
    // The test locale takes the place of English by a condition that is off here.
    'src/words/ar-XB/*.ts',
  ],
  project: ['src/**/*.{ts,tsx,astro,mjs,js,css}', 'e2e/**/*.ts', '*.mjs'],
  compilers: { astro: usesOf },
  // The shape of what a function takes or gives is named for whoever calls it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreDependencies: [
    // Fonts, cut by src/styles/fonts/make.ts from files that it finds by path.
    /^@fontsource-variable\//,
    // A Java archive, run by src/checks/markup.ts by its path.
    'vnu-jar',
    // Imported by the small program that src/bench/serve.ts starts.
    'sirv',
  ],
  // A bench says so where it is not there; a test of failing disks is skipped without them.
  ignoreBinaries: ['nginx', 'mount', 'umount', 'mkfs.ext4', 'findmnt'],
};

export default config;
