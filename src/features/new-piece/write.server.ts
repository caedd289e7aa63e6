import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { said } from '#words/new-piece.ts';
import type { Desk } from './command.server.ts';
import { freeName, nextOrder, read, shownExercise } from './here.server.ts';
import { isNeeded, type KindName, kinds } from './kinds.ts';
import { pieceOf } from './piece.ts';

/**
 * Writes the file that the answers make, under a name that no other has.
 * @param dry prints it instead
 * @returns the exit code
 */
export function write(kindName: KindName, answers: Record<string, unknown>, dry: boolean, desk: Desk): number {
  const { root, today, say } = desk;
  const kind = kinds[kindName];
  const needed = missing(kindName, answers);
  if (needed.length > 0) throw new Error(said.needed(needed));
  const { like } = answers;
  const order = 'order' in kind.schema.shape ? nextOrder(root, kind) : 0;
  const piece = pieceOf({
    ...{ kind: kindName, answers, today, order, shown: shownExercise(root) },
    ...(typeof like === 'string' ? { like: read(root, `content/exercises/${like}.mdx`) } : {}),
  });
  if (piece.faults.length > 0) throw new Error(piece.faults.join('\n'));
  const file = `${kind.folder}/${freeName(root, kindName, String(answers[kind.named]))}${kind.end}`;
  if (dry) {
    say(piece.text);
    return 0;
  }
  try {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), piece.text, { flag: 'wx' });
  } catch (cause) {
    say(`${said.unwritten(file, cause instanceof Error ? cause.message : String(cause))}\n\n${piece.text}`);
    return 1;
  }
  say(said.written(file));
  if (piece.open.length > 0) say(said.open(piece.open));
  if (kind.drafts) say(said.draft);
  return 0;
}

/** The fields that must be said and were not: those that no draft can do without, and all where there are no drafts. */
function missing(kindName: KindName, answers: Record<string, unknown>): string[] {
  const kind = kinds[kindName];
  const has = (field: string) => answers[field] !== undefined;
  const open = kind.asked.filter((field) => isNeeded(kind, field) && !has(field));
  const must = kind.drafts ? open.filter((field) => [kind.named, 'like', 'steps'].includes(field)) : open;
  const isSigned = kindName !== 'article' || has('by') || (has('expert') && has('host'));
  return isSigned ? must : [...must, 'by'];
}
