import type { FileHandle } from 'node:fs/promises';
import { count } from '#words/format.ts';
import type { Imported } from './import.server.ts';
import { type PageOfFile, pagesOf, type Remark, remarksOf, type Stage } from './stage.server.ts';

/** Of one reason so many comments are named at the terminal; the report's file names all. */
const NAMED = 20;

/** What an import did, in lines for a person. */
export function* tellImport(stage: Stage, name: string, done: Imported, dryRun: boolean): Generator<string> {
  yield `${name}: ${count(done.read, 'comment')} read.`;
  const added = dryRun ? 'would be added' : 'added';
  yield `${done.added} ${added}, ${done.already} already here, ${done.left} not taken.`;
  yield* pageLines(stage);
  yield* remarkLines('Not taken', remarksOf(stage, 'left'));
  yield* remarkLines('Taken, but not quite as it was', remarksOf(stage, 'changed'));
  if (done.broken !== null)
    yield `${done.broken} What came whole before that ${dryRun ? 'would be' : 'was'} taken; get the whole file and import it again.`;
}

function* pageLines(stage: Stage): Generator<string> {
  const taken = listed();
  const strangers = listed();
  for (const page of pagesOf(stage)) {
    if (page.comments === 0) continue;
    const arrow = page.article === null ? '' : ` → ${page.article}`;
    (arrow ? taken : strangers).add(`  ${nameOf(page)}${arrow}: ${count(page.comments, 'comment')}`);
  }
  yield* taken.lines();
  if (strangers.size() === 0) return;
  yield 'Pages that are none of this site’s articles; name their article with --map, or all of them with --article:';
  yield* strangers.lines();
}

/** The first lines of a list, and how many more there are. */
function listed() {
  const first: string[] = [];
  let size = 0;
  return {
    add(line: string) {
      size += 1;
      if (first.length < NAMED) first.push(line);
    },
    size: () => size,
    *lines() {
      yield* first;
      if (size > first.length)
        yield `  and ${count(size - first.length, 'more page', 'more pages')} (--report FILE names them)`;
    },
  };
}

function nameOf({ address, title, key }: PageOfFile): string {
  return shown(address || title || `page ${key}`);
}

/** A file's own words, so that they cannot steer the terminal. */
function shown(text: string): string {
  const plain = text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, '');
  return plain.length > 200 ? `${plain.slice(0, 200)}…` : plain;
}

function* remarkLines(title: string, remarks: Iterable<Remark>): Generator<string> {
  const reasons = new Map<string, { count: number; labels: string[] }>();
  for (const { reason, label } of remarks) {
    const known = reasons.get(reason) ?? { count: 0, labels: [] };
    known.count += 1;
    if (known.labels.length < NAMED) known.labels.push(shown(label));
    reasons.set(reason, known);
  }
  if (reasons.size > 0) yield `${title}:`;
  for (const [reason, { count: all, labels }] of reasons) {
    const more = all > labels.length ? `, and ${all - labels.length} more (--report FILE names them)` : '';
    yield `  ${reason} ${count(all, 'comment')}: ${labels.join(', ')}${more}`;
  }
}

/** The same as JSON, naming every comment. */
export async function writeReport(
  handle: FileHandle,
  stage: Stage,
  head: Imported & { file: string; format: string; dryRun: boolean },
): Promise<void> {
  const { broken, ...rest } = head;
  const pages = (list: Iterable<PageOfFile>) =>
    map(list, ({ address, title, article, comments }) => ({ address, title, article, comments }));
  await handle.write(`${JSON.stringify({ ...rest, broken }).slice(0, -1)},\n"pages": `);
  await writeList(handle, pages(pagesOf(stage)));
  await handle.write(',\n"notTaken": ');
  await writeList(handle, remarksOf(stage, 'left'));
  await handle.write(',\n"changed": ');
  await writeList(handle, remarksOf(stage, 'changed'));
  await handle.write('}\n');
}

function* map<T, U>(list: Iterable<T>, change: (one: T) => U): Generator<U> {
  for (const one of list) yield change(one);
}

/** A JSON list, an entry a line. */
export async function writeList(handle: FileHandle, list: Iterable<unknown>): Promise<void> {
  let before = '[\n';
  for (const one of list) {
    await handle.write(before + JSON.stringify(one));
    before = ',\n';
  }
  await handle.write(before === '[\n' ? '[]' : '\n]');
}
