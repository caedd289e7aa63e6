import type { ExerciseData } from '../exercise/schema.ts';
import type { Beat, Guide, UsualDose } from './guide.ts';

interface Exercise {
  id: string;
  data: Pick<ExerciseData, 'title' | 'place' | 'need' | 'dose' | 'timer' | 'cues' | 'stop' | 'easier'>;
}

type Range = readonly [least: number, most: number];

/** The middle, to half a second. */
function middle([least, most]: Range): number {
  return Math.round(least + most) / 2;
}

const STILL = new Set(['wait', 'hold', 'stay']);
/** Where a repeat says only how it goes down, the way back takes a second. */
const BACK: Beat = { word: 'up', still: false, seconds: 1 };

function beatOf(tempo: readonly { do: string; seconds: Range }[]): Beat[] {
  const beat = tempo.map(({ do: word, seconds }) => ({ word, still: STILL.has(word), seconds: middle(seconds) }));
  return beat.filter(({ still }) => !still).length > 1 ? beat : [...beat, BACK];
}

function doseOf({ dose, timer }: Exercise['data']): UsualDose {
  const { sets, perSide } = dose;
  const rest = typeof dose.rest === 'number' ? dose.rest : dose.rest[0];
  const common = { sets, rest, perSide: perSide === true, reps: 1, seconds: 0, release: 0, beat: [] };
  if (dose.mode === 'time') return { ...common, work: 'time', seconds: dose.seconds[1] };
  const [least] = dose.reps;
  if (dose.mode === 'hold') {
    return { ...common, work: 'hold', reps: least, seconds: Math.round(middle(dose.seconds)), release: dose.release };
  }
  const rocks = timer?.mode === 'reach' ? timer.holds : undefined;
  return { ...common, work: rocks ? 'reach' : 'reps', reps: rocks ?? least, beat: beatOf(dose.tempo) };
}

/** What player and editor need of these exercises, the gentle end of each dose. */
export function guidesOf(exercises: readonly Exercise[]): Guide[] {
  const titles = new Map(exercises.map(({ id, data }) => [id, data.title]));
  return exercises.map(({ id, data }) => ({
    id,
    title: data.title,
    place: data.place,
    need: data.need,
    dose: doseOf(data),
    cues: data.cues,
    stop: data.stop,
    easier: data.easier.map(({ text, to }) => ({ text, to, title: to && titles.get(to) })),
  }));
}

/** The guides with these ids, and whatever is easier than one of them, however far. */
export function withEasier(ids: readonly string[], guides: readonly Guide[]): Guide[] {
  const found = new Set<string>(ids);
  const byId = new Map(guides.map((guide) => [guide.id, guide]));
  for (const id of found) {
    for (const { to } of byId.get(id)?.easier ?? []) if (to) found.add(to);
  }
  return guides.filter(({ id }) => found.has(id));
}
