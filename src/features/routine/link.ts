import { clamp, FIELDS, fieldsOf, LIMITS, MOST_STEPS, shortest, type Choice, type Field } from './dose.ts';
import type { Guide } from './guide.ts';

/** What a link brought: the lines that can be done, and a sentence for all that was changed or left out. */
export interface Found {
  /** Absent where the link names no routine at all. */
  choices?: Choice[];
  notices: string[];
}

const KEY = 'r=';
const LETTERS: Record<Field, string> = { sets: 's', reps: 'r', hold: 'h', time: 't' };
const NAMES: Record<Field, string> = {
  sets: 'sets',
  reps: 'repeats',
  hold: 'seconds of a hold',
  time: 'seconds a leg',
};

/** `#r=calf-stretch-straight-knee.r5.h12,ball-squeeze`: the exercises in order, each with what is other than usual. */
export function writeLink(choices: readonly Choice[], guides: readonly Guide[]): string {
  const byId = new Map(guides.map((guide) => [guide.id, guide]));
  const lines = choices.flatMap((choice) => {
    const guide = byId.get(choice.exercise);
    if (!guide) return [];
    const short = shortest(guide, choice);
    const changed = FIELDS.flatMap((field) => (short[field] === undefined ? [] : [`${LETTERS[field]}${short[field]}`]));
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

function quoted(text: string): string {
  return `“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”`;
}

/** Reads one change into the line; what cannot be is brought in or left out, with a sentence. */
function readChange(text: string, guide: Guide, choice: Choice): string | undefined {
  const [, letter = '', digits = ''] = /^([srht])(-?\d{1,9})$/.exec(text) ?? [];
  const field = FIELDS.find((name) => LETTERS[name] === letter);
  if (!field || !fieldsOf(guide.dose).includes(field)) {
    return `${guide.title}: ${quoted(text)} in the link was not understood, so the usual dose stands.`;
  }
  const asked = Number(digits);
  choice[field] = clamp(field, asked);
  if (choice[field] === asked) return undefined;
  const { min, max } = LIMITS[field];
  return `${guide.title}: ${asked} ${NAMES[field]} became ${choice[field]}; ${min} to ${max} is possible.`;
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
      notices.push(`${quoted(id)} is not an exercise of this site, so it was left out.`);
      continue;
    }
    const choice: Choice = { exercise: id };
    choices.push(choice);
    notices.push(...changes.flatMap((change) => readChange(change, guide, choice) ?? []));
  }
  if (lines.length > MOST_STEPS) notices.push(`A routine has ${MOST_STEPS} exercises at most; the rest was left out.`);
  return { choices, notices };
}
