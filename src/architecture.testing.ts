import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One import: the file that has it, and the file under src/ that it names. */
export interface Import {
  from: string;
  to: string;
  /** It is gone when the code runs. */
  isType: boolean;
}

const NOT_SHIPPED = /\.d\.ts$|\.(test|fake)\.tsx?$|[.-]testing\.|\/(testing|fixtures)\b|^src\/(bench|checks)\//;
const IMPORT = /^\s*(?:import|export) (type )?(?:[\w*{][^;'"]*? from )?'([^']+)'|\bimport\('([^']+)'\)/gm;

/** The text of every file of the site that is no test, by its path. */
export function readSource(): Map<string, string> {
  const files = globSync('src/**/*.{ts,tsx,astro}').map((file) => file.replaceAll(path.sep, '/'));
  return new Map(files.filter((file) => !NOT_SHIPPED.test(file)).map((file) => [file, readFileSync(file, 'utf8')]));
}

/** What these files import from each other. */
export function importsOf(source: ReadonlyMap<string, string>): Import[] {
  return [...source].flatMap(([from, text]) =>
    [...text.matchAll(IMPORT)].flatMap(([, type, stated, late]) => {
      const name = (stated ?? late ?? '').replace(/\?.*$/, '');
      const isType = type !== undefined;
      if (name.startsWith('#words/')) return { from, to: `src/words/en/${name.slice('#words/'.length)}`, isType };
      return name.startsWith('.') ? { from, to: path.posix.join(path.posix.dirname(from), name), isType } : [];
    }),
  );
}

/** The packages that a file imports. */
export function packagesOf(text: string): string[] {
  return [...text.matchAll(IMPORT)]
    .map(([, , stated, late]) => stated ?? late ?? '')
    .filter((name) => /^[a-z@]/.test(name));
}

/** The folder under src/ that a file is in; null for those beside the folders. */
export function layerOf(file: string): string | null {
  return /^src\/([^/]+)\//.exec(file)?.[1] ?? null;
}

/** The feature that a file belongs to, or null. */
export function featureOf(file: string): string | null {
  return /^src\/features\/([^/]+)\//.exec(file)?.[1] ?? null;
}

/** The first ring of files that wait for each other to load, or null. */
export function ringIn(imports: readonly Import[]): string[] | null {
  const next = Map.groupBy(
    imports.filter(({ isType }) => !isType),
    ({ from }) => from,
  );
  const done = new Set<string>();
  function walk(file: string, way: string[]): string[] | null {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const { to } of next.get(file) ?? []) {
      const ring = walk(to, [...way, file]);
      if (ring) return ring;
    }
    done.add(file);
    return null;
  }
  for (const file of next.keys()) {
    const ring = walk(file, []);
    if (ring) return ring;
  }
  return null;
}
