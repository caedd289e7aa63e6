import type { z } from 'astro/zod';
import { said } from '#words/new-piece.ts';
import { answerOf, choicesOf, type Known } from './answer.ts';
import { isNeeded, type KindName, kinds } from './kinds.ts';

/** Shows a question, and gives back what is typed. */
export type Ask = (question: string) => Promise<string>;

interface Asking {
  kind: KindName;
  /** Filled in as answers come. */
  answers: Record<string, unknown>;
  typed: Map<string, string>;
  known: Known;
  poses: readonly string[];
  say(line: string): void;
  ask: Ask;
}

/** Asks what was not said yet, each until it can be taken. */
export async function askRest(asking: Asking): Promise<void> {
  const kind = kinds[asking.kind];
  for (const field of kind.asked) {
    if (asking.answers[field] !== undefined || !fits(asking, field)) continue;
    await askField(asking, field);
  }
}

/** Whether there is reason to ask this. */
function fits({ kind, answers }: Asking, field: string): boolean {
  if (kind !== 'article') return true;
  if (field === 'shortTitle') return String(answers['title']).length > 60;
  if (field === 'by') return !answers['expert'] && !answers['host'];
  return field === 'expert' || field === 'host' ? !answers['by'] : true;
}

async function askField(asking: Asking, field: string): Promise<void> {
  const { answers, known, poses, say, ask, typed } = asking;
  const kind = kinds[asking.kind];
  const rule = kind.schema.shape[field] as z.ZodType | undefined;
  const like = answers['like'] as string | undefined;
  const isTaken = like !== undefined && !['description', 'lede', 'source'].includes(field);
  const collection = kind.names[field];
  say(said.question(field, rule?.description ?? said.like));
  if (field === 'like') say(said.choices(poses));
  else if (collection && known[collection].length <= 30) say(said.choices(known[collection]));
  else if (rule && choicesOf(rule).length > 0) say(said.choices(choicesOf(rule)));
  say(said.example(asking.kind, field));
  if (isTaken) say(`  ${said.enterTaken(like)}`);
  else if (field === 'by') say(`  ${said.column}`);
  else if (!isNeeded(kind, field) && field !== 'expert' && field !== 'host') say(`  ${said.enter}`);
  for (;;) {
    const text = await ask('> ');
    if (text.trim() === '' && isTaken) return;
    const answer = answerOf(kind, field, text, known);
    const must = ['expert', 'host', 'shortTitle'].includes(field) && text.trim() === '';
    if ('value' in answer && !must) {
      if (answer.value !== undefined) typed.set(field, text);
      answers[field] = answer.value;
      return;
    }
    for (const sentence of 'faults' in answer ? answer.faults : [said.empty(field)]) say(`  ${sentence}`);
  }
}
