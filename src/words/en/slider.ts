/** The slider that asks how strong the pull is, its zones and its answers. */
export const question = 'Think of your usual calf stretch. Where is it?';
export const label = 'How strong is the pull, from 0 to 10?';
export const you = (zone: string) => `you: ${zone.toLowerCase()}`;
export const tooDeep = '✕ too deep';
export const stopsHere = 'Aaron stops here';
export const note = <Slot>(review: (text: string) => Slot) => [
  'Spring: your calf. Rope: your Achilles tendon. The article’s picture. In a real leg both are always pulled together. ',
  review('The review behind that'),
  '. The angles illustrate; yours will differ.',
];
export const stopAt = 'Stop at 0.5: the first, slightest hint of a pull. Aaron asks for no more.';
export const calf = 'calf';
export const tendon = 'tendon';

/** Under the scale. */
export const ticksAaron = 'Aaron';
export const ticksLight = '“light” in studies';
export const ticksTight = '“tightness or slight discomfort”';
export const ticksHard = '“hard” in studies';
export const ticksMost = 'the most you could bear';

/** The buttons. */
export const show = 'Show me';
export const toTarget = 'Take me to 0.5';
export const backTo = (guess: number) => `Back to my ${guess}`;
export const less = 'A tenth less';
export const more = 'A tenth more';
export const hint = 'Slide the marker to it, or use the buttons.';

/** The parts of the scale, and the table of them. */
export const nothingName = 'Nothing';
export const nothingText = 'No pull anywhere.';
export const hintName = 'First hint';
export const hintText = 'You wonder whether you feel it. Aaron stops at 0.5.';
export const mildName = 'Mild';
export const mildText = 'A clear pull. Already more than he asks for.';
export const ordinaryName = 'Ordinary stretch';
export const ordinaryText =
  'What most of us do. Studies call 3 “light”. “Tightness or slight discomfort”, as the ACSM words its advice, lies at 3 to 5 by our placing.';
export const painName = 'Back off';
export const painText = 'It hurts. Studies call 8 “hard”; 10 is the most you could bear.';
export const where = 'Where';
export const fromTo = 'From and to';
export const what = 'What it is';
/** The range of a zone: "0", "0.1 to 0.9". */
export const range = (from: number, to: number) => (from === to ? `${from}` : `${from} to ${to}`);

/** A value for assistive technology: "0.5 of 10, first hint, the target". */
export const valueText = (value: number, zone: string, target: boolean) =>
  `${value} of 10, ${zone.toLowerCase()}${target ? ', the target' : ''}`;

const TIMES =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );

function lighter(times: number): string {
  if (times < 1.9) return 'a little lighter';
  if (times < 2.5) return times === 2 ? 'half of that' : 'about half of that';
  const whole = Math.round(times);
  return `${whole === times ? '' : 'about '}${TIMES[whole - 2]} times lighter`;
}

/** What a reader's usual stretch means against 0.5, each in one or two plain sentences. */
export const revealNothing = 'You were at 0, no pull at all. Aaron goes a touch further, to 0.5.';
export const revealThere = 'You were at 0.5. That is exactly where Aaron stops.';
export const revealNear = (at: number) => `You were at ${at}. That is as good as there: Aaron stops at 0.5.`;
export const revealBelow = (at: number) => `You were at ${at}, even lighter than Aaron. He stops at 0.5.`;
/** @param times how many times as strong as 0.5, to a tenth */
export const revealAbove = (at: number, times: number) => `You were at ${at}. Aaron stops at 0.5, ${lighter(times)}.`;
