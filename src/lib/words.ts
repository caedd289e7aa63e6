import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder that `#words/` means to this process of Node: `src/words/en`, or another that package.json names beside a
 * condition, with that condition. Vite and esbuild are told the same, so that a build speaks one language throughout.
 */
export const WORDS = dirname(fileURLToPath(import.meta.resolve('#words/locale.ts')));
