import { z } from 'astro/zod';

const said = (name: string, what: string, max = 300) =>
  z
    .string(`${name} is missing: ${what}`)
    .trim()
    .min(1, `${name} is empty: ${what}`)
    .max(max, `${name} has over ${max} characters: write less, or put it into the text.`);

const alt = said('alt', 'say what the picture shows to somebody who cannot see it.');

export const asideProps = z.strictObject({
  /** A note beside the text, or a caution: what to mind before doing it. */
  kind: z.enum(['note', 'caution'], 'write note or caution.').default('note'),
  /** What it is about, in a few words; without one the kind is its heading. */
  title: said('title', 'write it, or leave it out.', 80).optional(),
});

export const pullQuoteProps = z.strictObject({
  /** Whose words they are. Without it, the tag repeats a sentence of the text. */
  by: said('by', 'name who said it, or leave it out.', 80).optional(),
  /** Where it was said: a book, a talk, a letter. */
  source: said('source', 'name it, or leave it out.', 120).optional(),
});

export const figureProps = z.strictObject({
  /** The picture, beside the text: `./knee.jpg`. */
  src: said('src', 'name the picture beside the text, such as ./knee.jpg.'),
  /** What it shows, for those who cannot see it. */
  alt,
  /** A line below it. */
  caption: said('caption', 'write it, or leave it out.', 400).optional(),
});

export const videoProps = z
  .strictObject({
    /** A film beside the text, `./drop.webm` or `.mp4`; or, with `href`, none. */
    src: z
      .string()
      .regex(/\.(mp4|webm)$/, 'name a film beside the text that ends in .mp4 or .webm.')
      .optional(),
    /** The page of a film on another site. */
    href: z.url({ protocol: /^https$/, error: 'write the whole address of the page, with https://.' }).optional(),
    /** What the film is called, to be read aloud. */
    title: said('title', 'say what the film is.', 120),
    /** The picture that stands for the film until it plays, beside the text. */
    poster: said('poster', 'name a picture beside the text, such as ./drop.jpg.'),
    /** What is heard, as WebVTT beside the text: `./drop.vtt`. */
    captions: z
      .string()
      .regex(/\.vtt$/, 'name a file beside the text that ends in .vtt.')
      .optional(),
    /** Nothing is heard that matters, so there is nothing to caption. */
    silent: z.boolean().default(false),
  })
  .superRefine(({ src, href, captions, silent }, context) => {
    const add = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
    if ((src === undefined) === (href === undefined))
      add('src', 'give a film beside the text as src, or the page of one elsewhere as href.');
    if (src !== undefined && (captions === undefined) !== silent)
      add('captions', 'name a ./name.vtt with what is heard, or write silent where nothing is.');
    if (href !== undefined && (captions !== undefined || silent))
      add('captions', 'captions and silent are for a film beside the text; leave them out.');
  });
