import { type Kind, type Part, partWords } from '#words/search.ts';

/** Something that the search finds. */
export interface SearchEntry {
  path: string;
  title: string;
  kind: Kind;
  /** Parts of the body that it is about. */
  parts: Part[];
  /** A sentence or two, for the list of every page. */
  summary: string;
  /** What is searched, as plain text, where that is not the built page at `path`. */
  text?: string;
}

/** The parts of the body that a text speaks of. */
export function partsIn(text: string): Part[] {
  return (Object.keys(partWords) as Part[]).filter((part) => partWords[part].test(text));
}
