import type { Cue } from '../../features/hold/cues.ts';
import type { Dose, Side } from '../../features/hold/dose.ts';
import type { Kind, Part, Work } from '../../features/hold/timeline.ts';
import type { FaceText } from '../../features/hold/face.ts';
import { totals, wholeMs } from '../../features/hold/totals.ts';
import type { View } from '../../features/hold/view.ts';

const LEGS: Record<Part, string> = { left: 'Left leg', right: 'Right leg', both: 'Both legs' };

export function legOf(side: Part): string {
  return LEGS[side];
}

/** Milliseconds as minutes and seconds, `1:20`. */
export function clockOf(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

export function secondsOf(ms: number): string {
  return `${Math.floor(ms / 1000)} s`;
}

/** What the digits say: whole seconds, never 0 while something goes on. */
export function digitsOf(view: View, dose: Dose): string {
  if (view.phase === 'idle') return String(dose.mode === 'reach' ? dose.holds : dose.seconds);
  return String(Math.max(0, Math.ceil(view.remaining / 1000)));
}

/** What stands in the place of the digits: a rock is too short to count down, its word is all there is to do. */
export function wordOf({ phase, awayFor, segment }: View, { mode }: Dose): string | undefined {
  if (phase === 'done') return 'Done';
  if (phase === 'away') return `You were away ${clockOf(awayFor)}`;
  const rocking = mode === 'reach' && segment && segment.rep > 0;
  return rocking ? TASKS.reach[segment.kind] : undefined;
}

/** How one is counted: "Hold 2 of 6". */
export function countOf({ rep, reps }: Pick<View, 'rep' | 'reps'>, { mode }: Dose): string {
  return `${mode === 'reach' ? 'Rock' : 'Hold'} ${rep} of ${reps}`;
}

const BREAKS = { getReady: 'Get ready', switch: 'Change legs', rest: 'Rest' };

/** What each part asks for, by the way it is worked. */
export const TASKS: Record<Work, Record<Kind, string>> = {
  hold: { ...BREAKS, hold: 'Hold', stay: 'Stay', release: 'Let go' },
  reach: { ...BREAKS, hold: 'Reach', stay: 'Stay', release: 'Release' },
  reps: { ...BREAKS, hold: 'Lower', stay: 'Stay', release: 'Rise' },
  time: { ...BREAKS, hold: 'Go on', stay: 'Stay', release: 'Let go' },
};

/** What to do now: beside the leg, at the head of the field. */
export function headOf(view: View, dose: Dose): string {
  const { phase, segment } = view;
  if (phase === 'idle') return doseOf(dose);
  if (phase === 'paused') return 'Paused';
  if (phase === 'done') return heldOf(view, dose);
  if (phase === 'away' || !segment) return '';
  const counted = segment.kind === 'hold' || (dose.mode === 'reach' && segment.kind === 'release');
  return counted ? countOf(view, dose) : TASKS[dose.mode][segment.kind];
}

/** What comes next, at the foot of the field. */
export function nextOf({ phase, next }: View, { mode, first }: Dose): string {
  if (phase === 'idle') return `${legOf(first)} first`;
  if (phase === 'done') return 'Next: tomorrow. Same distance, same half point.';
  if (phase === 'away') return 'It stands where you left it.';
  if (!next) return 'Then you are done';
  const leg = next.kind === 'switch' ? `, ${legOf(next.side).toLowerCase()}` : '';
  return `Next: ${TASKS[mode][next.kind].toLowerCase()}${leg}, ${next.duration / 1000} s`;
}

/** What is written on the field. */
export function faceOf(view: View, dose: Dose): FaceText {
  const word = wordOf(view, dose);
  const done = view.phase === 'done';
  return {
    leg: done ? undefined : legOf(view.side),
    head: headOf(view, dose),
    big: word ?? digitsOf(view, dose),
    word: word !== undefined,
    next: nextOf(view, dose),
    clock: done ? undefined : clockOf(view.phase === 'idle' ? wholeMs(dose) : view.left),
  };
}

/** What each leg was given, "Left 66 s, right 58 s". */
export function heldOf({ held }: View, { mode }: Dose): string {
  const given = (side: Side) => (mode === 'reach' ? `${held[side].reps} rocks` : secondsOf(held[side].ms));
  return `Left ${given('left')}, right ${given('right')}`;
}

/** What one leg has had of what it is to have. */
export function sumOf({ held }: Pick<View, 'held'>, dose: Dose, side: Side): string {
  if (dose.mode === 'reach') return `${held[side].reps} of ${dose.holds} rocks`;
  return `${Math.floor(held[side].ms / 1000)} of ${totals(dose).held} s`;
}

const TIP = 'You may have gone past 0.5. Start lighter.';

/** The line under the buttons. */
export function noteOf({ phase, noted, tip }: View, { awake, muted }: { awake: boolean; muted: boolean }): string {
  if (phase === 'idle') return muted ? 'Muted: the field fills without a sound.' : 'No sound? Check the silent switch.';
  if (tip && phase !== 'done') return TIP;
  if (noted) return 'Noted. Let it go all the same.';
  return awake ? 'Screen will stay on.' : '';
}

/** For those who want no timer. */
export function countYourself({ mode, holds, seconds, release }: Dose): string {
  if (mode === 'reach')
    return `Or count yourself: forward for two or three, back for two or three, ${holds} times a leg.`;
  return `Or count yourself: hold for a slow ${seconds}, let go for ${release}, ${holds} times, then the other leg.`;
}

/** For the live region: a phase, never a tick. Rocks change too fast to be spoken, but for the first of a leg. */
export function statusOf(view: View, dose: Dose): string {
  const leg = legOf(view.side).toLowerCase();
  if (view.phase === 'idle') return '';
  if (view.phase === 'paused') return 'Paused';
  if (view.phase === 'away') return `You were away ${clockOf(view.awayFor)}.`;
  if (view.phase === 'done') return `Done. ${heldOf(view, dose)}.`;
  if (view.phase === 'getReady') return `Get ready, ${leg}`;
  if (view.phase === 'switch') return `Change legs: ${leg}`;
  if (dose.mode === 'reach') return `${dose.holds} rocks, ${leg}`;
  const phase = view.phase === 'hold' ? `${countOf(view, dose)}, ${leg}` : 'Let go';
  return view.tip && view.noted ? `${phase}. ${TIP}` : phase;
}

/** Five words at most, for the voice; nothing for cues that only beep. */
export function spokenOf({ name, side, rep }: Cue, { mode }: Dose): string | undefined {
  const leg = legOf(side).toLowerCase();
  if (name === 'getReady') return `Get ready, ${leg}`;
  if (name === 'switch') return `Change legs. ${legOf(side)}`;
  if (name === 'done') return 'Done. See you tomorrow';
  if (mode === 'reach' && (name === 'hold' || name === 'release')) return name === 'hold' ? 'Reach' : 'Release';
  if (name === 'hold') return `Hold ${rep}, ${leg}`;
  return name === 'release' ? 'Let go' : undefined;
}

/** "6 × 11 s a leg" */
export function doseOf({ mode, holds, seconds }: Dose): string {
  return mode === 'reach' ? `${holds} rocks a leg` : `${holds} × ${seconds} s a leg`;
}

/** "Done daily that is 7.7 minutes a week for each leg." */
export function weeklyOf(dose: Dose): string {
  return `Done daily that is ${totals(dose).weekly} minutes a week for each leg.`;
}

/** What a leg gets, by both readings, and in a week. */
export function totalsOf(dose: Dose): string {
  const { held, wall } = totals(dose);
  const both = dose.mode === 'reach' ? `${wall} s of rocking` : `${held} s of holding, ${wall} s with the breaks`;
  return `A side: ${both}. ${weeklyOf(dose)}`;
}
