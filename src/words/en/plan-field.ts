import { longDate } from './format.ts';

/** What is wrong with a length or a day as it was typed, each as the sentence beside its field. */
export const stepUnread = (example: string) => `Type the step as a number, such as ${example}.`;
export const stepNothing = 'A step is more than nothing. To stay where you are, choose to hold instead.';
export const stepOverCap = (set: string) => `That is more than half an inch (1.27 cm) allows. Set to ${set}.`;
export const stepOverRest = (set: string) => `That is more than is left of the whole way. Set to ${set}.`;

export const distanceUnread = (example: string) => `Type the distance as a number, such as ${example}.`;
export const distanceNegative = 'A distance cannot be less than nothing.';
export const distanceTooFar = (set: string) =>
  `That is further than anybody stands from a wall. Set to ${set}: measure again.`;

export const startUnread = 'Choose the first day from a calendar, such as today.';
export const startTooLate = (day: string) =>
  `${longDate(day)} is over four weeks ahead. Choose a day that comes sooner.`;
export const startTooEarly = (day: string) =>
  `${longDate(day)} is over a year ago. Choose a later day, or begin today.`;

/** How a length is written beside its number, and in the other unit after it. */
export const units = { cm: 'cm', in: 'in' };
export const length = (number: string, unit: string, other: string) => `${number} ${unit} (${other})`;

/** The form that begins a plan. */
export const yourPlan = 'Your plan';
export const toeToWall = 'Toe to wall, back foot';
export const toeHint = (example: string) => `Where the first hint is now. A number such as ${example}.`;
export const unit = 'Unit';
export const firstDay = 'First day';
export const begin = 'Begin the two weeks';

/** How far to move. */
export const moveBack = (unitName: string) => `Move back by (${unitName})`;
export const less = 'Less';
export const more = 'More';
export const atMost = (top: string) => `${top} at most.`;
export const move = 'Move';
export const moveBy = (length: string) => `Move by ${length}`;
