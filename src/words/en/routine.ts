import type { Cue } from '../../features/hold/cues.ts';
import type { FaceText } from '../../features/hold/face.ts';
import { nextBreak } from '../../features/hold/places.ts';
import type { Segment } from '../../features/hold/timeline.ts';
import type { View } from '../../features/hold/view.ts';
import { clockOf, legOf, TASKS } from '#words/hold.ts';
import type { Step } from '../../features/routine/dose.ts';
import type { UsualDose } from '../../features/routine/guide.ts';

/** "3-1-1": the seconds of a repetition's parts. */
function tempoOf({ beat }: UsualDose): string {
  return beat.map(({ seconds }) => seconds).join('-');
}

/** "6 × 11 s each leg", "2 sets of 8 each leg, 3-1-1", "60 s each leg". */
export function doseText(dose: UsualDose): string {
  const { work, sets, reps, seconds, perSide } = dose;
  const sides = perSide ? 'each leg' : 'both legs at once';
  const set = sets > 1 ? `${sets} sets of ` : '';
  if (work === 'hold') return `${set}${reps} × ${seconds} s ${sides}`;
  if (work === 'time') return `${seconds} s ${sides}`;
  if (work === 'reach') return `${set}${reps} rocks ${sides}`;
  return `${set || '1 set of '}${reps} ${sides}, ${tempoOf(dose)} s`;
}

/** Milliseconds as a person says it: "about 8 minutes", "2:45 minutes" below five. */
export function lengthText(ms: number): string {
  return ms < 300_000 ? `${clockOf(ms)} minutes` : `about ${Math.round(ms / 60_000)} minutes`;
}

/** "3 exercises, about 8 minutes". */
export function wholeText(steps: number, ms: number): string {
  return `${steps} ${steps === 1 ? 'exercise' : 'exercises'}, ${lengthText(ms)}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What this part asks for, in a word or two. */
export function taskWord({ work, kind, word }: Segment): string {
  return capital(word ?? TASKS[work][kind]);
}

/** "Hold 2 of 6", "Down", "Rest": at the head of the field. */
export function headOf({ phase, segment }: View): string {
  if (phase === 'paused') return 'Paused';
  if (!segment || phase === 'away' || phase === 'done') return '';
  const { work, rep, reps } = segment;
  if (rep === 0) return taskWord(segment);
  if (work === 'time') return 'Go on';
  if (work === 'hold') return segment.kind === 'release' ? 'Let go' : `Hold ${rep} of ${reps}`;
  return work === 'reps' ? `${taskWord(segment)}, ${rep} of ${reps}` : `Rock ${rep} of ${reps}`;
}

/** The large thing: whole seconds, never 0 while something goes on; of repetitions, which one. */
export function bigOf({ phase, segment, remaining, awayFor }: View): { text: string; word: boolean } {
  if (phase === 'away') return { text: `You were away ${clockOf(awayFor)}`, word: true };
  if (segment && segment.rep > 0 && segment.work === 'reach') return { text: taskWord(segment), word: true };
  const counts = segment && segment.rep > 0 && segment.work === 'reps';
  const amount = counts ? segment.rep : Math.max(0, Math.ceil(remaining / 1000));
  return { text: String(amount), word: false };
}

/** The one thing to mind now, eight words at most. */
export function cueOf({ segment }: View, steps: readonly Step[]): string {
  const cues = segment && steps[segment.step]?.guide.cues;
  if (!cues) return '';
  if (segment.rep === 0) return cues.start;
  return segment.kind === 'release' ? cues.release : cues.hold;
}

/** What comes after this leg or set. */
export function nextText({ place, segment, phase }: View, plan: readonly Segment[]): string {
  if (!segment || phase === 'away') return 'It stands where you left it.';
  const next = plan[nextBreak(plan, place)];
  if (!next) return 'Then you are done';
  if (next.step !== segment.step) return `Next: ${next.label}`;
  const inSet = segment.sets > 1 ? `Set ${segment.set} of ${segment.sets}. ` : '';
  if (next.kind === 'rest') return `${inSet}Next: rest ${next.duration / 1000} s`;
  return `${inSet}Next: ${legOf(next.side).toLowerCase()}`;
}

/** "Exercise 2 of 3": where in the routine. */
export function whereText({ segment }: View, steps: readonly Step[]): string {
  return `Exercise ${(segment?.step ?? 0) + 1} of ${steps.length}`;
}

/** What is written on the field. */
export function faceOf(view: View, plan: readonly Segment[], steps: readonly Step[]): FaceText {
  const { text, word } = bigOf(view);
  const away = view.phase === 'away';
  return {
    leg: legOf(view.side),
    head: headOf(view),
    big: text,
    word,
    cue: away ? '' : cueOf(view, steps),
    next: nextText(view, plan),
    clock: `${clockOf(view.left)} left`,
  };
}

/** For the live region: a phase, never a tick. Beats change too fast to be spoken, but for the first of a set. */
export function statusOf(view: View, steps: readonly Step[]): string {
  const { phase, segment, awayFor } = view;
  if (phase === 'idle') return '';
  if (phase === 'done') return 'Done.';
  if (phase === 'paused') return 'Paused';
  if (phase === 'away') return `You were away ${clockOf(awayFor)}.`;
  if (!segment) return '';
  const leg = legOf(segment.side).toLowerCase();
  if (phase === 'gate') return `${whereText(view, steps)}: ${segment.label}. It waits for you.`;
  if (segment.kind === 'getReady' && segment.rep === 0) return `Get ready: ${segment.label}, ${leg}`;
  if (segment.kind === 'switch') return `Change legs: ${leg}`;
  if (segment.kind === 'rest') return `Rest, ${segment.duration / 1000} seconds`;
  if (segment.work === 'reach') return `${segment.reps} rocks, ${leg}`;
  if (segment.work === 'reps') return `Set ${segment.set}, ${segment.reps} repeats, ${leg}`;
  return segment.work === 'time' ? `Go on, ${leg}` : `${headOf(view)}${segment.kind === 'hold' ? `, ${leg}` : ''}`;
}

/** Five words at most, for the voice; nothing for cues that only beep. */
export function spokenOf({ name, side, rep, exercise }: Cue, steps: readonly Step[]): string | undefined {
  const work = steps.find(({ guide }) => guide.id === exercise)?.dose.work;
  const leg = legOf(side).toLowerCase();
  if (name === 'getReady') return `Get ready, ${leg}`;
  if (name === 'switch') return `Change legs. ${legOf(side)}`;
  if (name === 'rest') return 'Rest';
  if (name === 'gate') return 'Next exercise';
  if (name === 'done') return 'Done. See you tomorrow';
  if (name === 'tick' || name === 'stay') return undefined;
  if (work === 'reps') return name === 'hold' ? String(rep) : undefined;
  if (work === 'reach') return name === 'hold' ? 'Reach' : 'Release';
  if (work === 'time') return `Go on, ${leg}`;
  return name === 'hold' ? `Hold ${rep}, ${leg}` : 'Let go';
}

/** On the page of a reader's own routine. */
export const shareRoutine = 'Share this routine';
