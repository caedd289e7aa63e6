import { HELP, said } from '#words/new-piece.ts';
import { nearestNames } from '../../lib/nearest.ts';
import { answerOf, type Known, tidy } from './answer.ts';
import { type Ask, askRest } from './ask.server.ts';
import { understand } from './flags.server.ts';
import { knownHere, posesHere } from './here.server.ts';
import { KINDS, type KindName, kinds } from './kinds.ts';
import { write } from './write.server.ts';

/** The world around the command. */
export interface Desk {
  root: string;
  /** The day that it is, as YYYY-MM-DD. */
  today: string;
  say(line: string): void;
  /** Asks a person; null where nobody is there. Rejects where the person leaves. */
  ask: Ask | null;
}

/**
 * Does what the words after `npm run new --` say.
 * @returns the exit code
 */
export async function runNew(words: readonly string[], desk: Desk): Promise<number> {
  const { values, positionals } = understand(words);
  if (values['help']) {
    desk.say(HELP);
    return 0;
  }
  const kindName = await kindOf(positionals[0], desk);
  const known = knownHere(desk.root);
  const typed = new Map<string, string>();
  for (const [field, value] of Object.entries(values)) if (typeof value === 'string') typed.set(field, value);
  const fields = Object.keys(kinds[kindName].schema.shape);
  const strangers = [...typed.keys()].filter((field) => field !== 'like' && !fields.includes(field));
  const noFields = strangers.map((field) => said.noField(field, kindName, nearestNames(field, fields)));
  if (noFields.length > 0) throw new Error(noFields.join('\n'));
  const answers = checked(kindName, typed, known);
  try {
    if (desk.ask && !values['yes']) {
      const { say, ask } = desk;
      await askRest({ kind: kindName, answers, typed, known, poses: posesHere(desk.root), say, ask });
    }
    return write(kindName, answers, values['dry-run'] === true, desk);
  } catch (cause) {
    if (typed.size > 0) desk.say(said.kept(commandOf(kindName, typed)));
    throw cause;
  }
}

/** What the flags say, held to the rules. */
function checked(kindName: KindName, typed: ReadonlyMap<string, string>, known: Known): Record<string, unknown> {
  const answers: Record<string, unknown> = {};
  const faults: string[] = [];
  for (const [field, text] of typed) {
    const answer = answerOf(kinds[kindName], field, text, known);
    if ('faults' in answer) faults.push(...answer.faults);
    else answers[field] = answer.value;
  }
  if (faults.length > 0) throw new Error([...faults, said.kept(commandOf(kindName, typed))].join('\n'));
  return answers;
}

async function kindOf(word: string | undefined, { ask, say }: Desk): Promise<KindName> {
  const typed = word ?? (ask ? tidy(await ask(`${said.whichKind} `)) : undefined);
  if (typed === undefined) throw new Error(HELP);
  const kind = KINDS.find((name) => name === typed);
  if (kind) return kind;
  const sentence = said.kind(typed, nearestNames(typed, KINDS, 1));
  if (word !== undefined || !ask) throw new Error(sentence);
  say(sentence);
  return kindOf(undefined, { ask, say } as Desk);
}

/** The command that says what was answered so far. */
function commandOf(kind: KindName, typed: ReadonlyMap<string, string>): string {
  const flags = [...typed].map(([field, text]) => `--${field} '${text.replaceAll("'", "'\\''")}'`);
  return ['npm run new --', kind, ...flags].join(' ');
}
