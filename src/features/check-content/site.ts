import type { z } from 'astro/zod';
import type { Named } from '../../lib/props.ts';
import type { Finding, Level, Place } from './finding.ts';
import type { Read } from './yaml.ts';
import type { TextNode, Tree } from './tree.ts';

/** A page of the site, as far as a link needs it. */
export interface Page {
  /** What a link to a place on it may name; null where any may. */
  anchors: ReadonlySet<string> | null;
  /** Whether the build leaves it out. */
  isHidden: boolean;
}

/** What there is that a piece may name; null where a broken file does not tell. */
export interface Site {
  names: Readonly<Record<Named, ReadonlySet<string> | null>>;
  /** Drafts and what is scheduled, as `articles/<id>`. */
  hidden: ReadonlySet<string>;
  pages: ReadonlyMap<string, Page>;
  /** The tags of texts with the schemas of their props. */
  tags: Readonly<Record<string, z.ZodType>>;
  /** The ids that a tag always has. */
  tagIds: Readonly<Record<string, readonly string[]>>;
  /** What lies in a folder, by names from it. */
  filesIn(folder: string): readonly string[];
  /** What keeps a picture of content from being shown, or undefined. */
  pictureFault(file: string): string | undefined;
  /** The day that it is, as YYYY-MM-DD. */
  today: string;
}

/** A file of content with an address, read but not judged. */
export interface Piece {
  collection: 'articles' | 'exercises' | 'routines' | 'experts';
  id: string;
  file: string;
  /** The file as it is. */
  source: string;
  /** Null where there are none. */
  fields: Read | null;
  /** The text below the fields, on its own lines; null where the file has no such part. */
  text: { source: string; tree: Tree } | null;
  /** Where it stands on the site. */
  path: string;
  isHidden: boolean;
  /** It came from another site, so what no build stops at is a warning here. */
  isMovedIn: boolean;
}

/** A text that was read, ready for the checks. */
export interface Text {
  piece: Piece;
  source: string;
  root: TextNode;
  /** The root and all in it, in the order of the text. */
  nodes: readonly TextNode[];
  data: Readonly<Record<string, unknown>>;
}

/** One finding of a piece. */
export function found(
  file: string,
  place: Place,
  field: string,
  said: [string, string],
  level: Level = 'error',
): Finding {
  const [problem, remedy] = said;
  return { file, ...place, field, problem, remedy, level };
}

/** How grave it is where the build would not stop. */
export const ofCheck = ({ isMovedIn }: Piece): Level => (isMovedIn ? 'warning' : 'error');
