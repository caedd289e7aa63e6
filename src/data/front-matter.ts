/** The fields above a text, and the text. */
export interface FrontMatter {
  /** What stands between the two lines of dashes. */
  yaml: string;
  /** The line of the file that the first of it stands on, from 1. */
  line: number;
  /** The text as long as the file, the fields blank, so that each word stands on its line. */
  rest: string;
}

/** Reads a file as Astro does: a mark of the byte order or empty lines may come first. Null where there are no fields. */
export function frontMatterOf(file: string): FrontMatter | null {
  const [open] = /^\uFEFF?(?:[ \t]*\r?\n)*---[ \t]*\r?\n/.exec(file) ?? [];
  if (open === undefined) return null;
  const close = /^---[ \t]*\r?$/m.exec(file.slice(open.length));
  if (!close) return null;
  const end = open.length + close.index;
  const blank = file.slice(0, end + 3).replace(/[^\r\n]/g, ' ');
  return { yaml: file.slice(open.length, end), line: open.split('\n').length, rest: blank + file.slice(end + 3) };
}
