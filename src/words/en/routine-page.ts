import type { Line } from '../../components/prose.ts';
import { planPath, routinesPath } from '../../lib/paths.ts';

/** The page of a routine. */
export const takes = 'All of it';
export const often = 'When';
export const needs = 'You need';
export const doNow = 'Do it now';
export const makeOwn = 'Make it your own';
export const steps = 'The steps';
export const after: Line = ({ link }) => [
  'Printed, this page is a sheet with two weeks to tick. ',
  link(planPath, 'The two-week plan'),
  ' says when to move on.',
];

/** The list of all routines. */
export const listTitle = 'Routines';
export const listDescription =
  "The expert's exercises put together: every day, on strength days, in under three minutes, or with what the evidence adds. Or put your own together.";
export const listLede =
  'Two to four exercises are what people keep up. Each routine is drawn, counted, and can lead you through itself.';
export const doNowIt = (routine: string) => `${doNow}: ${routine}`;
export const yours = 'Your own';
export const yoursSays =
  'Choose the exercises, their order and their doses. A link keeps it, and sends it to somebody else.';

/** The page on which a reader puts one together. */
export const own = {
  title: 'Your own routine',
  description:
    'Choose the exercises, put them in order, and set how many and how long. The address of the page keeps all of it, so that you can send it as a link.',
  kicker: 'The routine · yours',
  lede: "Choose, reorder, and set how many and how long. The page's address keeps all of it: bookmark it, or send it.",
};
export const ownNeedsScript: Line = ({ link }) => [
  'Putting one together needs a script. ',
  link(routinesPath, 'The packaged routines'),
  ' work without, and so does every exercise:',
];

/** The player's page. */
export const now = (routine: string) => `Now: ${routine}`;
export const toRoutine = 'The routine';
export const playerNeedsScript = <Slot>(link: (text: string) => Slot) => [
  'The player needs a script. ',
  link("The routine's page"),
  ' has every step with its figure and dose, and prints as a sheet.',
];
export const playDescription = (kicker: string) =>
  `Follow it step by step: a figure, the side, digits to read across the room, one cue at a time. ${kicker}.`;
export const ownPlayDescription =
  'The guided player for a routine that you or somebody else put together. The address says which exercises it has, and how many.';
