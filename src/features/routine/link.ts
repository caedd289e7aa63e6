import { clamp, FIELDS, fieldsOf, LIMITS, MOST_STEPS, shortest, type Choice, type Field } from './dose.ts';
import type { Guide } from './guide.ts';
import * as words from '#words/routine-link.ts';

/** What a link brought: the lines that can be done, and a sentence for all that was changed or left out. */
export interface Found {
  /** Absent where the link names no routine at all. */
  choices?: Choice[];
  notices: string[];
}

const KEY = 'r=';
const LETTERS: Record<Field, string> = { sets: 's', reps: 'r', hold: 'h', time: 't' };

/** `#r=calf-stretch-straight-knee.r5.h12,ball-squeeze`: the exercises in order, each with what is other than usual. */
export function writeLink(choices: readonly Choice[], guides: readonly Guide[]): string {
  const byId = new Map(guides.map((guide) => [guide.id, guide]));
  const lines = choices.flatMap((choice) => {
    const guide = byId.get(choice.exercise);
    if (!guide) return [];
    const changes = shortest(guide, choice);
    const changed = FIELDS.flatMap((field) =>
      changes[field] === undefined ? [] : [`${LETTERS[field]}${changes[field]}`],
    );
    return [[choice.exercise, ...changed].join('.')];
  });
  return `#${KEY}${lines.join(',')}`;
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash.replace(/^#/, ''));
  } catch {
    return hash.replace(/^#/, '');
  }
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Reads one change into the line; what cannot be is brought in or left out, with a sentence. */
function readChange(text: string, guide: Guide, choice: Choice): string | undefined {
  const [, letter = '', digits = ''] = /^([srht])(-?\d{1,9})$/.exec(text) ?? [];
  const field = FIELDS.find((name) => LETTERS[name] === letter);
  if (!field || !fieldsOf(guide.dose).includes(field)) {
    return words.notUnderstood(guide.title, short(text));
  }
  const asked = Number(digits);
  choice[field] = clamp(field, asked);
  if (choice[field] === asked) return undefined;
  const { min, max } = LIMITS[field];
  return words.became(guide.title, field, asked, choice[field], min, max);
}

/** What the part of an address after `#` asks for. Never throws, whatever it is given. */
export function readLink(hash: string, guides: readonly Guide[]): Found {
  const text = decoded(hash);
  if (!text.startsWith(KEY)) return { notices: [] };
  const byId = new Map(guides.map((guide) => [guide.id, guide]));
  const choices: Choice[] = [];
  const notices: string[] = [];
  const lines = text.slice(KEY.length).split(',').filter(Boolean);
  for (const line of lines.slice(0, MOST_STEPS)) {
    const [id = '', ...changes] = line.split('.');
    const guide = byId.get(id);
    if (!guide) {
      notices.push(words.unknown(short(id)));
      continue;
    }
    const choice: Choice = { exercise: id };
    choices.push(choice);
    notices.push(...changes.flatMap((change) => readChange(change, guide, choice) ?? []));
  }
  if (lines.length > MOST_STEPS) notices.push(words.tooMany(MOST_STEPS));
  return { choices, notices };
}
