import type { FileHandle } from 'node:fs/promises';
import { summary } from '#words/move-in.ts';
import { FORMAT_NAMES } from '../transfer/open-source.server.ts';
import { tellImport, writeList } from '../transfer/report.server.ts';
import { remarksOf, type Stage } from '../transfer/stage.server.ts';
import type { Kind, Pile, Told } from './pile.server.ts';
import type { Done } from './run.server.ts';

/** Of one reason so many items are named at the terminal; the report's file names all. */
const NAMED = 5;

/** What an import did, in lines for a person. */
export function* tellDone(done: Done, pile: Pile, stage: Stage, dryRun: boolean): Generator<string> {
  if (done.pieces) {
    yield summary.pieces(done.pieces, dryRun);
    for (const kind of ['left', 'changed', 'told'] as const) yield* lines(kind, pile);
  }
  if (done.letters) yield* tellImport(stage, FORMAT_NAMES.wordpress, { ...done.letters, broken: null }, dryRun);
  if (done.broken !== null) yield summary.broken(done.broken);
  if (done.pieces && done.pieces.new > 0 && !dryRun) yield summary.review;
}

function* lines(kind: Kind, pile: Pile): Generator<string> {
  const reasons = new Map<string, { count: number; labels: string[] }>();
  for (const item of pile.told(kind)) {
    // Where only the address differs, it is one reason.
    const [reason = '', detail] = item.sentence.split(/: (?=\S+$)/);
    const label = shown(detail === undefined ? nameOf(item) : `${nameOf(item)} (${detail})`);
    const known = reasons.get(reason) ?? { count: 0, labels: [] };
    known.count += 1;
    if (known.labels.length < NAMED) known.labels.push(label);
    reasons.set(reason, known);
  }
  if (reasons.size > 0) yield `${summary[kind]}:`;
  for (const [reason, { count, labels }] of reasons) {
    yield `  ${shown(reason)}`;
    for (const label of labels) yield `    ${label}`;
    if (count > NAMED) yield `    and ${count - NAMED} more (--report FILE names them)`;
  }
}

function nameOf({ slug, link, title, id }: Told): string {
  const name = title || `item ${id || 'without a number'}`;
  return slug === null ? `${name} ${link ?? ''}`.trim() : `${name} → articles/${slug}`;
}

/** A file's own words, so that they cannot steer the terminal. */
function shown(text: string): string {
  const plain = text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, '');
  return plain.length > 200 ? `${plain.slice(0, 200)}…` : plain;
}

/** The same as JSON, naming every item and every letter. */
export async function writeReport(handle: FileHandle, done: Done, pile: Pile, stage: Stage): Promise<void> {
  const lists: [string, Iterable<unknown>][] = [
    ['notTaken', itemsOf(pile, 'left')],
    ['changed', itemsOf(pile, 'changed')],
    ['toKnow', itemsOf(pile, 'told')],
    ['lettersNotTaken', remarksOf(stage, 'left')],
    ['lettersChanged', remarksOf(stage, 'changed')],
  ];
  await handle.write(JSON.stringify(done).slice(0, -1));
  for (const [name, list] of lists) {
    await handle.write(`,\n"${name}": `);
    await writeList(handle, list);
  }
  await handle.write('}\n');
}

function* itemsOf(pile: Pile, kind: Kind): Generator<object> {
  for (const { sentence, title, link, type, slug } of pile.told(kind)) {
    yield { title, address: link, type, slug, why: sentence };
  }
}
