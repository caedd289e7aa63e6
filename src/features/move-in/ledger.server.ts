import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';

/** What an import remembers of what it wrote; it is kept with the content, so that it holds on every machine. */
const FILE = '.imported.json';

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

  /** Writes a file below content/, unless somebody changed it since. */
  function write(name: string, data: string | Buffer): Written {
    const file = inside(content, name);
    const before = written.get(name);
    const hash = hashOf(data);
    const there = existsSync(file) ? hashOf(readFileSync(file)) : null;
    if (there === null && before !== undefined) return 'deleted';
    if (there === hash) {
      written.set(name, hash);
      return 'same';
    }
    if (there !== null && there !== before) return before === undefined ? 'other' : 'edited';
    if (!dryRun) writeWhole(file, data);
    written.set(name, hash);
    return there === null ? 'new' : 'updated';
  }

  function save(): void {
    if (dryRun || (written.size === 0 && named.size === 0)) return;
    const sorted = (map: Map<string, string>) => Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
    const all = { version: 1, pieces: sorted(named), files: sorted(written) };
    writeWhole(path.join(content, FILE), `${JSON.stringify(all, null, 2)}\n`);
  }

  const named = new Map(Object.entries(pieces));
  return { write, save, pieces: named, has: (name: string) => written.has(name) };
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

function hashOf(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The path of a file below a folder; everything else is refused. */
function inside(folder: string, name: string): string {
  const file = path.resolve(folder, name);
  if (!file.startsWith(path.resolve(folder) + path.sep)) throw new Error(`${name} would lie outside ${folder}.`);
  return file;
}

/** Writes a file that is either whole or as it was. */
export function writeWhole(file: string, data: string | Buffer): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const part = path.join(path.dirname(file), `.${path.basename(file)}.part`);
  writeFileSync(part, data);
  renameSync(part, file);
}
