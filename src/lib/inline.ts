import { localFaces } from '../styles/fonts/faces.ts';
import { layerOrder } from '../styles/layers.ts';
import { firstPaintScript } from './firstPaint.ts';
import { themeScript } from './theme.ts';

/**
 * What stands inline in every head, one element each: an element more weighs by its hash in the content security
 * policy, which no compression shortens.
 */
export const headStyle = layerOrder + localFaces;

/** Set by the build, which takes out what only we need to read: see `astro.config.mjs`. */
declare const HEAD_SCRIPT: string | undefined;
export const headScript = typeof HEAD_SCRIPT === 'undefined' ? `${themeScript}\n${firstPaintScript}` : HEAD_SCRIPT;

/** Set by the build: leads old links to comments on, in articles only; '' where no old blog was named. */
declare const OLD_ANCHORS: string | undefined;
export const oldAnchors = typeof OLD_ANCHORS === 'undefined' ? '' : OLD_ANCHORS;
