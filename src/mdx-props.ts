import type { z } from 'astro/zod';
import { evidenceBoxProps, evidenceProps, quoteProps, redFlagsProps } from './components/article/props.ts';
import { asideProps, figureProps, pullQuoteProps, videoProps } from './components/tags/props.ts';
import { exerciseProps } from './features/exercise/props.ts';
import { holdProps } from './features/hold/props.server.ts';
import { stretchProps } from './features/stretch/props.ts';

/** What each tag of src/mdx.ts parses its props with, for the check of the content. */
export const mdxProps: Record<string, z.ZodType> = {
  Aside: asideProps,
  Evidence: evidenceProps,
  EvidenceBox: evidenceBoxProps,
  Exercise: exerciseProps,
  Figure: figureProps,
  HoldTimer: holdProps,
  PullQuote: pullQuoteProps,
  Quote: quoteProps,
  RedFlags: redFlagsProps,
  StretchSlider: stretchProps,
  Video: videoProps,
};
