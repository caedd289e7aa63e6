/** What may be marked inside a sentence. */
export interface Marks<Slot> {
  link: (path: string, text: string) => Slot;
  strong: (text: string) => Slot;
}

/** A sentence or more; where some of it is marked, a function that gives the pieces in order. */
export type Line = string | (<Slot>(marks: Marks<Slot>) => (string | Slot)[]);

/** The text of a page: paragraphs, with headings and lists between them. */
export type Prose = (Line | { heading: string } | { list: Line[] })[];
