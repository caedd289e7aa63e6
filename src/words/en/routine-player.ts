import type { Light } from '../../features/log/lights.ts';
import type { Moment } from '../../features/routine/pain.ts';

/** The player of routines: before it begins, on the way, and at the end. */
export const empty = 'This address names no exercise.';
export const putTogether = 'Put a routine together';

/** What is to come. */
export const youNeed = 'You need: ';
export const start = 'Start';
export const showHow = 'Show me how before each exercise';
export const answered = 'You answered the safety questions today.';
export const askAgain = 'Ask me again';
export const goBack = 'Back to where you were';

/** What the reader's browser cannot do: one sentence each. */
export const nothingKept = 'This browser keeps nothing here, so a reload begins afresh. All else works.';
export const damaged = 'What was kept of your last session could not be read, so it begins afresh.';
export const silent = 'This browser makes no beeps. Digits, words and colour say the same.';
export const dark = 'This browser cannot keep the screen on: set it to stay on, or touch it now and then.';
export const voiceless = 'No voice has come on this device. Until one does, you hear beeps.';

/** The same on the way, beside the count, in few words. */
export const elsewhere = 'Paused, because you began in another tab.';
export const mayDarken = 'The screen may go dark.';
export const noSound = 'No sound here.';

/** On the way. */
export const stage = 'Player: space pauses, left goes back ten seconds, right skips';
export const stopped = 'Stopped.';
export const hurts = 'Hurts';
export const setDone = 'Set done';
export const enough = 'That is enough';
export const skipSet = 'Skip set';
export const skipLeg = 'Skip leg';
export const restartLeg = 'Restart this leg';

/** Where it hurts. */
export const letGo = 'Stop. Let it go.';
export const endIf = 'End this exercise for today if:';
export const doLess = 'If it was only too much, do less';
/** A way to do less, with the exercise that it leads to. The text is the exercise's own, a sentence. */
export const easierIs = (text: string, exercise: string) => `${text.replace(/\.$/, '')}: ${exercise}.`;
export const notAtAll = 'When not to stretch at all';
export const insteadOf = (first: boolean) => (first ? 'Do the easier one instead' : 'Or this one');
export const leaveOut = 'Leave this exercise out';
export const lighter = 'Go on, lighter';
export const finishToday = 'Finish for today';

/** At the end. */
export const done = 'Done';
export const leftOut = 'left out';
export const rocks = (count: number) => `${count} rocks`;
export const repeats = (count: number) => `${count} repeats`;
export const eachLeg = (left: string, right: string) => `left ${left}, right ${right}`;
export const tomorrow = 'Next: tomorrow. Same distance, same half point.';
export const sore = 'If it is sore tomorrow morning, do half, or nothing. If it is worse two mornings running, stop.';
export const toSheet = 'The routine, and its sheet to print';
export const toPlan = 'Your two-week plan';
export const onceMore = 'Once more';

/** The question for pain, from 0 to 10. */
export const painAsks: Record<Moment, string> = {
  before: 'Outside of the knee, before you start',
  after: 'Outside of the knee, now',
};
export const onlyIf = 'Only if you like.';
export const staysHere = <Slot>(link: (text: string) => Slot) => [
  'It stays on this device, in ',
  link('your log'),
  '.',
];
export const takeItOut = 'Take it out';
export const painBefore: Record<Light, string> = {
  go: '2 or less: go on, under the first hint.',
  stay: 'From 3 to 5: do half as many today, and stay under the first hint.',
  stop: 'Over 5: leave it out today.',
};
export const painAfter: Record<Light, string> = {
  go: 'Not more than before: go on like this.',
  stay: 'From 3 to 5: next time do half as many.',
  stop: 'Over 5: leave it out until it has settled.',
};
export const fine = '2 or less: go on like this.';
export const more =
  'That is more than before you began, so back off: half as many next time, lighter, or the easier one. If it is more again, leave it out.';
export const notKept = 'This browser keeps nothing here: the number is gone when you close the page.';
export const putAside = 'Part of your log could not be read. It was put aside, not written over.';
