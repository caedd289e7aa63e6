import { z } from 'astro/zod';
import { type DoseField, fieldProblem, usualDose, type Dose } from './dose.ts';

const FIELDS: readonly DoseField[] = ['holds', 'seconds', 'release'];

export const holdProps = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/, 'must be small letters, digits and hyphens')
      .default('hold')
      .describe('The anchor of the timer; give each its own when a page has several.'),
    mode: z.enum(['hold', 'reach']).default('hold').describe('Hold at the first hint, or rock to it and back.'),
    holds: z.number().optional().describe('Holds (rocks) a leg, 1 to 30; 6 (12) unless given.'),
    seconds: z.number().optional().describe('Seconds of a hold, 5 to 30, 11 unless given; of a reach, 2 to 3.'),
    release: z.number().optional().describe('Seconds of letting go, 2 to 15, 4 unless given; of a rock back, 2 to 3.'),
  })
  .superRefine(({ mode, ...given }, context) => {
    for (const field of FIELDS) {
      if (given[field] === undefined) continue;
      const message = fieldProblem(mode, field, given[field]);
      if (message) context.addIssue({ code: 'custom', path: [field], message });
    }
  });

export type HoldProps = z.input<typeof holdProps>;

/** The timer's props as an article gives them. Throws a sentence that names the component and the prop. */
export function parseHoldProps(props: unknown): { id: string; dose: Dose } {
  const found = holdProps.safeParse(props);
  if (!found.success) {
    const [issue] = found.error.issues;
    const prop = issue?.path.join('.') ?? '';
    throw new Error(`<HoldTimer>${prop && ` prop "${prop}"`}: ${issue?.message ?? 'is not as expected'}`);
  }
  const { id, mode, holds, seconds, release } = found.data;
  const usual = usualDose(mode);
  const dose = { holds: holds ?? usual.holds, seconds: seconds ?? usual.seconds, release: release ?? usual.release };
  return { id, dose: { ...usual, ...dose } };
}
