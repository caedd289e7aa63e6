import * as words from '#words/plan-field.ts';
import { CAP, CAP_IN_CM, FARTHEST, readLength, sayLength, typedLength, type Tenths, type Unit } from './length.ts';

/** What became of what a reader typed. `value` is missing where nothing could be made of it. */
export interface Taken {
  value?: Tenths;
  /** One sentence beside the field, where the value is not what was typed. */
  says?: string;
}

/** The step that is offered, and that too much is brought down to. */
export function topStep(room: Tenths, unit: Unit): Tenths {
  return room >= CAP && unit === 'cm' ? CAP_IN_CM : room;
}

/** A step as typed. Too much is brought down, and it says so; nothing is ever brought down in silence. */
export function takeStep(text: string, unit: Unit, room: Tenths): Taken {
  const step = readLength(text, unit);
  const top = topStep(room, unit);
  if (step === undefined) return { says: words.stepUnread(typedLength(top, unit)) };
  if (step <= 0) return { says: words.stepNothing };
  if (step <= room) return { value: step };
  const says = room < CAP ? words.stepOverRest : words.stepOverCap;
  return { value: top, says: says(sayLength(top, unit)) };
}

/** The first distance as typed. */
export function takeDistance(text: string, unit: Unit): Taken {
  const distance = readLength(text, unit);
  const example = unit === 'in' ? '7 1/8' : '18.5';
  if (distance === undefined) return { says: words.distanceUnread(example) };
  if (distance < 0) return { says: words.distanceNegative };
  if (distance <= FARTHEST) return { value: distance };
  return { value: FARTHEST, says: words.distanceTooFar(sayLength(FARTHEST, unit)) };
}
