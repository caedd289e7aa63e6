import { reason } from '../../lib/database.server.ts';
import { count } from '#words/format.ts';
import type { Core } from '../discussion/core.server.ts';
import { HTML_VERSION, renderBody } from '../discussion/markdown.server.ts';
import { nameKey } from '../discussion/text.ts';
import { FORMAT, type List, LISTS, TABLE_OF, VERSION } from './document.ts';
import { readPieces } from './json-stream.ts';
import { type AnyDb, anyDb, clearSeeds, insertNew, type Table, usedTables } from './tables.server.ts';

/** Rows that are inserted together. */
const TOGETHER = 500;

export type Counts = Record<List, { read: number; added: number }>;

/** A site is new while nobody has said anything; an account may be there already. */
const SAID: Table[] = ['comment', 'vote', 'thread', 'subscription'];

/** Ends a dry run's transaction. */
class Undone extends Error {}

/**
 * Takes an export of this site back in, all of it or nothing. A new site becomes what was exported; into one that has
 * letters goes what is missing.
 * @throws with a sentence, and then nothing was changed
 */
export async function takeDocument(core: Core, text: AsyncIterable<string>, dryRun: boolean): Promise<Counts> {
  const counts = Object.fromEntries(Object.keys(LISTS).map((list) => [list, { read: 0, added: 0 }])) as Counts;
  try {
    await core.write(async (transaction) => {
      const step = anyDb(transaction);
      const isNew = (await usedTables(step, SAID)).length === 0;
      if (isNew) await clearSeeds(step);
      for await (const { list, rows } of batches(readPieces(text))) {
        counts[list].read += rows.length;
        counts[list].added += await store(step, list, rows, isNew);
      }
      if (dryRun) throw new Undone();
    });
  } catch (error) {
    if (!(error instanceof Undone)) {
      throw new Error(`${reason(error).replace(/\.?$/, '.')} Nothing was changed.`, { cause: error });
    }
  }
  return counts;
}

async function store(step: AnyDb, list: List, rows: Record<string, unknown>[], isNew: boolean): Promise<number> {
  if (list !== 'secrets') return insertNew(step, TABLE_OF[list], rows);
  // The keys of a site that is in use stay: what it has signed hangs on them.
  if (!isNew) return 0;
  for (const row of rows) {
    await step.deleteFrom('secret').where('name', '=', row['name']).execute();
    await insertNew(step, 'secret', [row]);
  }
  return rows.length;
}

/** Checked rows, list by list. */
async function* batches(
  pieces: ReturnType<typeof readPieces>,
): AsyncGenerator<{ list: List; rows: Record<string, unknown>[] }> {
  const seen = new Set<string>();
  let rows: Record<string, unknown>[] = [];
  let list: List | null = null;
  for await (const { name, text, listed } of pieces) {
    if (!listed) {
      checkHead(name, text, seen);
      continue;
    }
    const next = (Object.keys(LISTS) as List[]).find((known) => known === name);
    if (!next) throw new Error(`The document has a list "${name}", which this version does not know.`);
    if (list !== null && (next !== list || rows.length === TOGETHER)) {
      yield { list, rows };
      rows = [];
    }
    list = next;
    rows.push(toRow(next, text, rows.length));
  }
  if (list !== null) yield { list, rows };
  if (!seen.has('format') || !seen.has('version')) throw new Error('The document does not say its format and version.');
}

function checkHead(name: string, text: string, seen: Set<string>): void {
  seen.add(name);
  if (name === 'version' && text !== String(VERSION)) {
    throw new Error(
      `The document is of version ${text}; this site reads version ${VERSION}. Bring the site up to date first.`,
    );
  }
  if (name === 'format' && text !== JSON.stringify(FORMAT))
    throw new Error('The document is no discussion of this site.');
}

function toRow(list: List, text: string, index: number): Record<string, unknown> {
  const checked = LISTS[list].safeParse(parse(text));
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const where = issue?.path.join('.') ?? '';
    const which = /"id":"([^"]{1,60})"/.exec(text)?.[1] ?? `near row ${index + 1}`;
    throw new Error(
      `In the document's ${list}, ${which}: ${where ? `${where} does not fit` : 'the row does not fit'}: ${issue?.message}`,
    );
  }
  if (list !== 'comments') return checked.data;
  const { name, body, status } = checked.data as { name: string; body: string; status: string };
  const html = status === 'deleted' ? '' : renderBody(body);
  return { ...checked.data, nameKey: nameKey(name), html, htmlVersion: HTML_VERSION };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`The document has a row that is no JSON: ${text.slice(0, 60)}…`, { cause: error });
  }
}

/** What came in, in lines for a person. */
export function tellDocument(counts: Counts, dryRun: boolean): string[] {
  const added = dryRun ? 'would be added' : 'added';
  return Object.entries(counts)
    .filter(([, { read }]) => read > 0)
    .map(
      ([list, { read, added: news }]) =>
        `  ${list}: ${count(read, 'row')} read, ${news} ${added}, ${read - news} already here`,
    );
}
