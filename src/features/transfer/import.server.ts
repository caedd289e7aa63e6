import { record } from '../discussion/audit.server.ts';
import type { Core } from '../discussion/core.server.ts';
import { findComment } from '../discussion/store.server.ts';
import { idOf } from './ids.server.ts';
import { type Base, countKnown, insertRows, type RowOptions, toRow } from './import-rows.server.ts';
import { toLetter } from './letter.server.ts';
import { orphans, place, placed, tell } from './place.server.ts';
import type { Found, SourcePage } from './source.ts';
import { pagesOf, type Placed, type Stage } from './stage.server.ts';

export interface ImportOptions extends Omit<RowOptions, 'bases'> {
  articleFor(page: SourcePage): string | null;
  /** Says what would be, and writes nothing. */
  dryRun: boolean;
}

export interface Imported {
  read: number;
  added: number;
  /** Were here before. */
  already: number;
  left: number;
  /** Why the file could not be read to its end, or null. */
  broken: string | null;
}

/** So many comments share one transaction. */
const TOGETHER = 100;

export const COMMAND = { id: 'command', name: 'Command line' };

/**
 * Takes in what was found in a file. Nothing is written before all of it was read.
 * @param core null in a dry run where there is no database yet
 */
export async function takeIn(
  core: Core | null,
  stage: Stage,
  found: AsyncIterable<Found>,
  options: ImportOptions,
): Promise<Imported> {
  return settle(core, stage, await readAll(stage, found), options);
}

/** Takes in what was read onto the stage. */
export async function settle(
  core: Core | null,
  stage: Stage,
  { read, broken }: Pick<Imported, 'read' | 'broken'>,
  options: ImportOptions,
): Promise<Imported> {
  stage
    .ask(`insert into page select distinct page, '', null, '', null, null from found where true on conflict do nothing`)
    .run();
  for (const { key, article } of [...pagesOf(stage)].map((page) => ({
    key: page.key,
    article: options.articleFor(page),
  }))) {
    stage.ask('update page set article = ? where key = ?').run(article, key);
  }
  place(stage);
  const bases = await basesOf(core, stage);
  const done = { added: 0, already: 0 };
  for (const batch of inBatches(placed(stage))) {
    const rows = batch.map((one) => toRow(one, { ...options, bases }));
    const keys = new Map(batch.map(({ key }) => [idOf(key), key]));
    const added =
      core && !options.dryRun
        ? await insertRows(core, stage, rows, keys)
        : rows.length - (core ? await countKnown(core.db, [...keys.keys()]) : 0);
    done.added += added;
    done.already += rows.length - added;
  }
  const left = Number(stage.ask(`select count(*) as n from remark where kind = 'left'`).get()?.['n']);
  return { read, ...done, left, broken };
}

/** Reads all of a file onto the stage. */
export async function readAll(stage: Stage, found: AsyncIterable<Found>): Promise<Pick<Imported, 'read' | 'broken'>> {
  let read = 0;
  let broken: string | null = null;
  for await (const one of found) {
    if ('page' in one) stage.addPage(one.page);
    else if ('broken' in one) broken = one.broken;
    else {
      read += 1;
      if ('unread' in one) stage.remark('left', one.label, '', one.unread);
      else stageComment(stage, one.comment);
    }
  }
  return { read, broken };
}

function stageComment(stage: Stage, comment: Extract<Found, { comment: unknown }>['comment']): void {
  const letter = comment.state === 'gone' ? null : toLetter(comment);
  const whole = letter && 'why' in letter ? null : letter;
  const why = letter && 'why' in letter ? letter.why : comment.why;
  if (!stage.addComment({ ...comment, why }, whole)) {
    stage.remark('left', comment.label, comment.page, 'It stands twice in the file.');
    return;
  }
  for (const reason of whole?.changes ?? []) stage.remark('changed', comment.label, comment.page, reason);
}

/** A file may reply to what came with another one. */
async function basesOf(core: Core | null, stage: Stage): Promise<Map<string, Base>> {
  const bases = new Map<string, Base>();
  for (const { seq, key, parent } of orphans(stage)) {
    const above = core ? await findComment(core.db, idOf(parent)) : undefined;
    if (above) bases.set(key, { parentId: above.id, rootId: above.rootId, depth: above.depth });
    else tell(stage, seq, 'What it replied to is not on its page in the file; it stands at the top now.');
  }
  return bases;
}

function* inBatches(all: Iterable<Placed>): Generator<Placed[]> {
  let batch: Placed[] = [];
  for (const one of all) {
    batch.push(one);
    if (batch.length < TOGETHER) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Writes down that an import was made, if it brought anything. */
export async function noteImport({ write, now }: Core, detail: { format: string; added: number }): Promise<void> {
  if (detail.added === 0) return;
  await write((step) => record(step, COMMAND, 'import', new Date(now()).toISOString(), { detail }));
}
