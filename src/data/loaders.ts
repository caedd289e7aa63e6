import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { parse } from 'yaml';
import { frontMatterOf } from './front-matter.ts';
import { isPreviewBuild } from '../lib/preview-build.server.ts';
import { checkSlugs } from './slugs.ts';
import { buildDay, type Planned, standingOf } from './standing.ts';

/**
 * Loads a YAML file whose top level maps ids to entries. Astro's own `file` loader logs a file that cannot be read
 * and goes on without it; this one stops the build with the file and line.
 * @param path from the project's folder, such as `content/claims.yaml`
 */
export function yamlFile(path: string): Loader {
  return {
    name: 'yaml-file',
    async load({ store, parseData, generateDigest, config, watcher }) {
      const file = fileURLToPath(new URL(path, config.root));
      async function read() {
        const entries = parseEntries(path, await readFile(file, 'utf8'));
        store.clear();
        for (const [id, raw] of Object.entries(entries)) {
          const data = await parseData({ id, data: raw, filePath: file });
          store.set({ id, data, filePath: path, digest: generateDigest(data) });
        }
      }
      await read();
      watcher?.on('change', (changed) => changed === file && void read());
    },
  };
}

function parseEntries(path: string, text: string): Record<string, Record<string, unknown>> {
  try {
    return parse(text) ?? {};
  } catch (error) {
    throw new Error(`${path} is not valid YAML. ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/**
 * Loads `<folder>/<id>/index.mdx` for every article.
 * @param base from the project's folder, such as `content/articles`
 */
export function articleFiles(base: string): Loader {
  const generateId = ({ entry }: { entry: string }) => entry.replace(/\/index\.mdx$/, '');
  return shownOnly(base, '/index.mdx', glob({ base: `./${base}`, pattern: '*/index.mdx', generateId }));
}

/** Loads `<folder>/<id>.yaml` for every routine. */
export function routineFiles(base: string): Loader {
  return shownOnly(base, '.yaml', glob({ base: `./${base}`, pattern: '*.yaml' }));
}

/**
 * Keeps drafts and what is scheduled for a later day out of a build before anything else can see them, so that they
 * are in no list, no page and no bundle. `astro dev` and a build of previews keep them. Two files that would share an address stop the build.
 * @param end what follows the id in the name of a file
 */
export function shownOnly(base: string, end: string, files: Loader): Loader {
  return {
    ...files,
    async load(context: LoaderContext) {
      const names = await readdir(fileURLToPath(new URL(base, context.config.root)));
      checkSlugs(base, end, names);
      const parseData: typeof context.parseData = async (entry) => {
        const text = entry.filePath ? await readFile(entry.filePath, 'utf8') : '';
        return context.parseData({ ...entry, data: fieldsOf(text, end) ?? entry.data });
      };
      if (context.watcher || isPreviewBuild(fileURLToPath(context.config.root)))
        return files.load({ ...context, parseData });
      const today = buildDay(process.env, new Date());
      const isHidden = (data: unknown) => standingOf(data as Planned, today) !== 'shown';
      const { store } = context;
      for (const [id, { data }] of store.entries()) if (isHidden(data)) store.delete(id);
      const set: typeof store.set = (entry) => !isHidden(entry.data) && store.set(entry);
      return files.load({ ...context, parseData, store: { ...store, set } });
    },
  };
}

/**
 * What a file says in YAML 1.2, which keeps a day as it was written: the older YAML turns 2025-30-01 into a day of
 * another year without a word.
 */
function fieldsOf<T>(text: string, end: string): T | undefined {
  return (parse(end.endsWith('.yaml') ? text : (frontMatterOf(text)?.yaml ?? '')) ?? undefined) as T | undefined;
}
