import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';

/** What an import remembers of what it wrote; it is kept with the content, so that it holds on every machine. */
const FILE = '.imported.json';

/** What a run is about to write, a line each: all that is left to know it by, where the run does not come to its end. */
const RUNNING = '.importing.jsonl';

const shape = z.strictObject({
  version: z.literal(1),
  pieces: z.record(z.string(), z.string()).describe('A post by its blog and its number there, and its name here.'),
  files: z.record(z.string(), z.string()).describe('A file below content/, and the SHA-256 of what was written.'),
});

/** What became of a file: `edited` and `deleted` here since, `other` is one that no import wrote. */
export type Written = 'new' | 'updated' | 'same' | 'edited' | 'deleted' | 'other';

/**
 * Opens what earlier imports remember, and writes as they would.
 * @throws with a sentence, where the file of it cannot be read
 */
export function openLedger(content: string, dryRun: boolean) {
  const { pieces, files } = read(path.join(content, FILE));
  const written = new Map(Object.entries(files));
  const named = new Map(Object.entries(pieces));
  const running = path.join(content, RUNNING);
  for (const [what, name, value] of linesOf(running)) {
    if (what === 'piece') named.set(name, value);
    // A file that is not as the line says was not written any more.
    else if (hashIn(inside(content, name)) === value) written.set(name, value);
  }

  function note(what: Line[0], name: string, value: string): void {
    if (!dryRun) appendFileSync(running, `\n${JSON.stringify([what, name, value] satisfies Line)}`);
  }

  function call(post: string, slug: string): void {
    if (named.get(post) !== slug) note('piece', post, slug);
    named.set(post, slug);
  }

  /**
   * Writes a file below content/, unless somebody changed it since.
   * @param piece the post that becomes this file, and its name here
   */
  function write(name: string, data: string | Buffer, piece?: readonly [post: string, slug: string]): Written {
    const file = inside(content, name);
    const before = written.get(name);
    const hash = hashOf(data);
    const there = hashIn(file);
    if (there === null && before !== undefined) return 'deleted';
    const isOther = there !== null && there !== hash && there !== before;
    if (isOther) return before === undefined ? 'other' : 'edited';
    if (piece) call(...piece);
    if (there === hash) {
      written.set(name, hash);
      return 'same';
    }
    note('file', name, hash);
    if (!dryRun) writeWhole(file, data);
    written.set(name, hash);
    return there === null ? 'new' : 'updated';
  }

  function save(): void {
    if (dryRun || (written.size === 0 && named.size === 0)) return;
    const sorted = (map: Map<string, string>) => Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
    const all = { version: 1, pieces: sorted(named), files: sorted(written) };
    writeWhole(path.join(content, FILE), `${JSON.stringify(all, null, 2)}\n`);
    rmSync(running, { force: true });
  }

  return { write, save, pieces: named as ReadonlyMap<string, string>, has: (name: string) => written.has(name) };
}

export type Ledger = ReturnType<typeof openLedger>;

function read(file: string): z.infer<typeof shape> {
  if (!existsSync(file)) return { version: 1, pieces: {}, files: {} };
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    throw new Error(`${file} cannot be read. Bring it back from your version control, then import again.`, { cause });
  }
}

type Line = ['piece' | 'file', name: string, value: string];

/** The lines of a run that was broken off, but for one that is torn. */
function linesOf(file: string): Line[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('[') && line.endsWith('"]'))
    .map((line) => JSON.parse(line) as Line);
}

/** The hash of a file, or null where there is none. */
function hashIn(file: string): string | null {
  return existsSync(file) ? hashOf(readFileSync(file)) : null;
}

function hashOf(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The path of a file below a folder; everything else is refused. */
function inside(folder: string, name: string): string {
  const file = path.resolve(folder, name);
  if (!file.startsWith(path.resolve(folder) + path.sep)) throw new Error(`${name} would lie outside ${folder}.`);
  return file;
}

/** Whether a name is that of a file which is not yet whole. */
export function isPart(name: string): boolean {
  return name.startsWith('.') && name.endsWith('.part');
}

/** Writes a file that is either whole or as it was. */
export function writeWhole(file: string, data: string | Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const part = path.join(path.dirname(file), `.${path.basename(file)}.part`);
  writeFileSync(part, data);
  renameSync(part, file);
}
