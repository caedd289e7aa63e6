/**
 * The byte budgets of the built site, in one table. `node src/checks/weights.ts` tells where the build stands;
 * `--record` keeps that in `weights.json`, against which a failing check says what grew.
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What is weighed of the files that a budget is for. */
type Kind =
  /** The page's own bytes as Brotli: what it needs before a touch, less its fonts. */
  | 'page'
  /** The scripts of its islands and what they import at once, as Brotli: what they come to once all are awake. */
  | 'islands'
  /** The head as it is written, less the sheets in it. */
  | 'head'
  /** The file as it is. */
  | 'file';

export interface Budget {
  name: string;
  files: RegExp;
  kind: Kind;
  /** Bytes, each file's alone. */
  most: number;
}

const BUDGETS: readonly Budget[] = [
  { name: 'column', files: /^articles\/[^/]+\/index\.html$/, kind: 'page', most: 30_000 },
  { name: "column's islands", files: /^articles\/[^/]+\/index\.html$/, kind: 'islands', most: 40_000 },
  { name: 'home', files: /^index\.html$/, kind: 'page', most: 12_000 },
  { name: 'exercise', files: /^exercises\/[^/]+\/index\.html$/, kind: 'page', most: 26_000 },
  { name: "exercise's islands", files: /^exercises\/[^/]+\/index\.html$/, kind: 'islands', most: 40_000 },
  { name: 'player', files: /^routines\/[^/]+\/play\/index\.html$/, kind: 'page', most: 37_500 },
  { name: "player's islands", files: /^routines\/[^/]+\/play\/index\.html$/, kind: 'islands', most: 45_000 },
  { name: 'search', files: /^search\/index\.html$/, kind: 'page', most: 16_000 },
  { name: 'head', files: /\/index\.html$/, kind: 'head', most: 8_000 },
  { name: 'share image', files: /^share\/.*\.png$/, kind: 'file', most: 300_000 },
];

/** Bytes by file, or by `page > script` where a script is a part of what is weighed. */
export type Weights = Record<string, number>;

const ISLAND = /(?:component|renderer)-url="(\/_astro\/[^"]+\.js)"/g;
/** A script names those that it needs at once like this, minified. */
const IMPORT = /(?:from|import)\s*["'`](\.\/[\w.~-]+\.js)["'`]/g;

/** What a build named by its content was called before. */
const plainName = (file: string) => file.replace(/\.[\w-]{6,8}\.js$/, '.js');

function packed(client: string, file: string): number {
  const whole = path.join(client, file);
  try {
    return statSync(`${whole}.br`).size;
  } catch {
    return Math.min(brotliCompressSync(readFileSync(whole)).length, statSync(whole).size);
  }
}

function scriptsOf(client: string, html: string): Set<string> {
  const found = new Set<string>();
  const follow = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    const code = readFileSync(path.join(client, file), 'utf8');
    for (const [, next = ''] of code.matchAll(IMPORT)) follow(path.posix.join('_astro', next));
  };
  for (const [, address = ''] of html.matchAll(ISLAND)) follow(address.slice(1));
  return found;
}

/** The parts of what a budget weighs of one file, each with its bytes. */
function partsOf(client: string, file: string, kind: Kind): Weights {
  if (kind === 'file') return { [file]: statSync(path.join(client, file)).size };
  if (kind === 'page') return { [file]: packed(client, file) };
  const html = readFileSync(path.join(client, file), 'utf8');
  if (kind === 'head') {
    const head = html.slice(0, Math.max(0, html.indexOf('</head>'))).replace(/<style\b[\s\S]*?<\/style>/g, '');
    return { [file]: Buffer.byteLength(head) };
  }
  return Object.fromEntries(
    [...scriptsOf(client, html)].map((script) => [`${file} > ${plainName(script)}`, packed(client, script)]),
  );
}

const sum = (parts: Weights) => Object.values(parts).reduce((total, bytes) => total + bytes, 0);

/** How one budget stands over the files of a build. */
export interface Standing {
  budget: Budget;
  /** Of every file, with its parts. */
  files: { file: string; bytes: number; parts: Weights }[];
}

export function weighBuild(client: string, budgets: readonly Budget[] = BUDGETS): Standing[] {
  const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.split(path.sep).join('/'),
  );
  return budgets.map((budget) => ({
    budget,
    files: files
      .filter((file) => budget.files.test(file))
      .map((file) => ({ file, parts: partsOf(client, file, budget.kind) }))
      .map((one) => ({ ...one, bytes: sum(one.parts) })),
  }));
}

const said = (bytes: number) => `${bytes.toLocaleString('en')} B`;

/** A sentence for every file over its budget, and one for a budget that weighs nothing. */
export function weightErrors(standings: readonly Standing[], before: Weights): string[] {
  return standings.flatMap(({ budget, files }) => {
    if (files.length === 0) return [`${budget.name}: no file of the build is ${budget.files}.`];
    return files
      .filter(({ bytes }) => bytes > budget.most)
      .map(({ file, bytes, parts }) => {
        const grown = Object.entries(parts)
          .map(([part, now]) => ({ part, more: now - (before[`${budget.kind} ${part}`] ?? 0) }))
          .filter(({ more }) => more > 0)
          .sort((a, b) => b.more - a.more)
          .map(({ part, more }) => `${part} by ${said(more)}`);
        const since = grown.length > 0 ? ` What grew since weights.json: ${grown.join(', ')}.` : '';
        return `${budget.name}: ${file} has ${said(bytes)}, ${said(bytes - budget.most)} over its ${said(budget.most)}.${since}`;
      });
  });
}

const RECORD = path.join(import.meta.dirname, 'weights.json');

/** What the last record says of each part, by kind and name. */
export function recorded(): Weights {
  return JSON.parse(readFileSync(RECORD, 'utf8')) as Weights;
}

function record(standings: readonly Standing[]): void {
  // Pictures have a name by their content, and none of them grows.
  const kept = standings.filter(({ budget }) => budget.kind !== 'file');
  const entries = kept.flatMap(({ budget, files }) =>
    files.flatMap(({ parts }) => Object.entries(parts).map(([part, bytes]) => [`${budget.kind} ${part}`, bytes])),
  );
  writeFileSync(RECORD, `${JSON.stringify(Object.fromEntries(entries.sort()), null, 2)}\n`);
}

if (import.meta.main) {
  const standings = weighBuild(path.resolve('dist/client'));
  for (const { budget, files } of standings) {
    const most = files.toSorted((a, b) => b.bytes - a.bytes)[0];
    console.log(
      `${budget.name}: at most ${said(budget.most)}; the largest has ${said(most?.bytes ?? 0)}, ${most?.file}`,
    );
  }
  if (process.argv.includes('--record')) record(standings);
  else for (const error of weightErrors(standings, recorded())) console.log(error);
}
