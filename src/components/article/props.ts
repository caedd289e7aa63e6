import { z } from 'astro/zod';
import { nameIn } from '../../lib/props.ts';

export const evidenceProps = z.strictObject({
  /** An entry of content/claims.yaml. */
  claim: nameIn('claims'),
});

export const evidenceBoxProps = z.strictObject({
  /** Entries of content/claims.yaml; an article hands over those of its front matter. */
  claims: z.array(z.union([nameIn('claims'), z.object({ id: z.string() }).transform(({ id }) => id)])).min(1),
});

export const quoteProps = z.strictObject({
  /** Whose words they are: a file name in content/experts. */
  by: nameIn('experts'),
});

export const redFlagsProps = z.strictObject({});
