import { satteri } from '@astrojs/markdown-satteri';
import { footnotes } from '#words/footnotes.ts';

/** How texts are compiled: as Astro does it by itself, but with our words for what it adds. */
export const markdown = satteri({ features: { gfm: { footnotes } } });
