import { z } from 'astro/zod';
import { fieldProblem, usualDose, type Dose } from './dose.ts';

const schema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'must be small letters, digits and hyphens')
    .default('hold')
    .describe('The anchor of the timer; give each its own when a page has several.'),
  mode: z.enum(['hold', 'reach']).default('hold').describe('Hold at the first hint, or rock to it and back.'),
  holds: z.number().optional().describe('Holds (rocks) a leg, 1 to 30; 6 (12) unless given.'),
  seconds: z.number().optional().describe('Seconds of a hold, 5 to 30, 11 unless given; of a reach, 2 to 3.'),
  release: z.number().optional().describe('Seconds of letting go, 2 to 15, 4 unless given; of a rock back, 2 to 3.'),
});

export type HoldProps = z.input<typeof schema>;

/** The timer's props as an article gives them. Throws a sentence that names the component and the prop. */
export function parseHoldProps(props: unknown): { id: string; dose: Dose } {
  const found = schema.safeParse(props);
  if (!found.success) {
    const [issue] = found.error.issues;
    const prop = issue?.path.join('.') ?? '';
    throw new Error(`<HoldTimer>${prop && ` prop "${prop}"`}: ${issue?.message ?? 'is not as expected'}.`);
  }
  const { id, mode, ...given } = found.data;
  const usual = usualDose(mode);
  const dose = { ...usual, holds: given.holds ?? usual.holds, seconds: given.seconds ?? usual.seconds };
  const whole = { ...dose, release: given.release ?? usual.release };
  for (const field of ['holds', 'seconds', 'release'] as const) {
    const problem = fieldProblem(mode, field, whole[field]);
    if (problem) throw new Error(`<HoldTimer> prop "${field}": ${problem}`);
  }
  return { id, dose: whole };
}
