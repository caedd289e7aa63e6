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
  if (step === undefined) return { says: `Type the step as a number, such as ${typedLength(top, unit)}.` };
  if (step <= 0) return { says: 'A step is more than nothing. To stay where you are, choose to hold instead.' };
  if (step <= room) return { value: step };
  const limit = room < CAP ? 'is left of the whole way' : 'half an inch (1.27 cm) allows';
  return { value: top, says: `That is more than ${limit}. Set to ${sayLength(top, unit)}.` };
}

/** The first distance as typed. */
export function takeDistance(text: string, unit: Unit): Taken {
  const distance = readLength(text, unit);
  const example = unit === 'in' ? '7 1/8' : '18.5';
  if (distance === undefined) return { says: `Type the distance as a number, such as ${example}.` };
  if (distance < 0) return { says: 'A distance cannot be less than nothing.' };
  if (distance <= FARTHEST) return { value: distance };
  return {
    value: FARTHEST,
    says: `That is further than anybody stands from a wall. Set to ${sayLength(FARTHEST, unit)}: measure again.`,
  };
}
