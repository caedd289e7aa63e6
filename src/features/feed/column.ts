import { onSite } from '#words/feeds.ts';
import type { Piece } from '../doors/manifest.ts';

/** A column with the text that feeds have of it, in HTML. */
export interface Column {
  piece: Piece;
  html: string;
}

/** What a feed is of. */
export interface ColumnFeed {
  title: string;
  description: string;
  /** The page that shows the same, as a path. */
  page: string;
  columns: readonly Column[];
}

/** Noon in UTC is the same day for nearly everybody. */
export const momentOf = (day: string) => new Date(`${day}T12:00:00Z`);

/** The text of a column as feeds give it: its lede, all of it, and where it stands. */
export function contentOf({ piece, html }: Column, site: string): string {
  const link = new URL(piece.path, site).href;
  const end = onSite(`<a href="${link}">${escape(piece.title)}</a>`);
  return `<p><em>${escape(piece.lede)}</em></p>\n${html}\n<p>${end}</p>`;
}

/** An id that stays when the page moves. */
export function idOf(piece: Piece, site: string): string {
  return `tag:${new URL(site).host},2026:article/${piece.id}`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text as the markup of a feed has it. */
export function escape(text: string): string {
  return text.replace(/[&<>]/g, (mark) => ENTITIES[mark] ?? mark);
}
