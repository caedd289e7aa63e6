import { z } from 'astro/zod';
import { nameIn } from '../../lib/props.ts';

export const exerciseProps = z.strictObject({
  /** A file name in content/exercises. */
  slug: nameIn('exercises'),
});
