import { z } from 'astro/zod';

export const stretchProps = z.strictObject({
  /** Which calf stretch: back knee straight or bent. */
  pose: z.enum(['straight', 'bent']).default('straight'),
  /** Unique on the page. */
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'must be small letters, digits and hyphens')
    .default('stretch'),
  /** Where the review of muscle and tendon is cited. */
  citation: z.string().default('#cite-freitas-2018'),
});
