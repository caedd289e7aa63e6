import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { glob, type Loader } from 'astro/loaders';
import { parse } from 'yaml';

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
 * Loads `<folder>/<id>/index.mdx` for every article. Front matter is read again as YAML 1.2, which keeps a day as it
 * was written: the older YAML turns 2025-30-01 into a day of another year without a word.
 * @param base from the project's folder, such as `./content/articles`
 */
export function articleFiles(base: string): Loader {
  const files = glob({
    base,
    pattern: '*/index.mdx',
    generateId: ({ entry }) => entry.replace(/\/index\.mdx$/, ''),
  });
  return {
    name: 'article-files',
    load: (context) =>
      files.load({
        ...context,
        async parseData(entry) {
          const text = entry.filePath ? await readFile(entry.filePath, 'utf8') : '';
          const [, frontMatter = ''] = text.split(/^---$/m);
          return context.parseData({ ...entry, data: parse(frontMatter) ?? entry.data });
        },
      }),
  };
}
