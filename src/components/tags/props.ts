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
