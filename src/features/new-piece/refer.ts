import { z } from 'astro/zod';

/** A field that names an entry, where no build is there to look it up. */
export const refer = () => z.string().min(1);
