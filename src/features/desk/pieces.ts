import { standingOf } from '../../data/standing.ts';
import type { ListPage } from '../collections/pages.ts';
import { pagesOf } from '../collections/pages.ts';
import type { Piece } from '../doors/manifest.ts';

/** Whether readers see a piece; `waiting` is one whose day has come, and which the next build shows. */
export type State = 'published' | 'draft' | 'scheduled' | 'waiting';

/** A piece as the editor's list has it; days are YYYY-MM-DD. */
export interface PieceRow {
  kind: Piece['kind'];
  title: string;
  state: State;
  /** The page that readers see, or the signed preview; null where there is neither. */
  href: string | null;
  published: string | undefined;
  updated: string | undefined;
  checked: string | undefined;
  nextCheck: string | undefined;
  /** Its next check was due before today. */
  overdue: boolean;
}

export interface DeskPieces {
  rows: ListPage<PieceRow>;
  /** When previews were made last; null where there are none. */
  builtAt: string | null;
  /** Whether this person gets links to previews. */
  canLink: boolean;
}

const ROWS = 100;

/** What stands above: checks that are overdue, whose days come first, and what readers do not see yet. */
const rank = ({ overdue, state }: PieceRow) => (overdue || state !== 'published' ? 0 : 1);

/** By rank, then by the day of the next check, then by title. */
function inOrder(a: PieceRow, b: PieceRow): number {
  const days = (a.nextCheck ?? '9999') < (b.nextCheck ?? '9999') ? -1 : 1;
  return rank(a) - rank(b) || (a.nextCheck === b.nextCheck ? a.title.localeCompare(b.title) : days);
}

/**
 * @param published the pieces of the site
 * @param hidden those of the last previews; one that was published since counts as that
 * @param linkOf makes the link to a preview, or null where this person gets none
 */
export function rowsOf(
  published: readonly Piece[],
  hidden: readonly Piece[],
  today: string,
  linkOf: ((piece: Piece) => string) | null,
): PieceRow[] {
  const paths = new Set(published.map(({ path }) => path));
  const rowOf = (piece: Piece, state: State, href: string | null): PieceRow => {
    const { kind, title, published: day, updated, checked, nextCheck } = piece;
    const overdue = nextCheck !== undefined && nextCheck < today;
    return { kind, title, state, href, published: day, updated, checked, nextCheck, overdue };
  };
  const stateOf = (piece: Piece): State => {
    const standing = standingOf(piece, today);
    return standing === 'shown' ? 'waiting' : standing;
  };
  return [
    ...published.map((piece) => rowOf(piece, 'published', piece.path)),
    ...hidden
      .filter(({ path }) => !paths.has(path))
      .map((piece) => rowOf(piece, stateOf(piece), linkOf && linkOf(piece))),
  ].sort(inOrder);
}

/** The page that was asked for; what makes no sense is the first. */
export function pageAsked(rows: readonly PieceRow[], page: unknown): ListPage<PieceRow> {
  const pages = pagesOf(rows, ROWS);
  return pages[Number(page) - 1] ?? pages[0] ?? { page: 1, pages: 1, items: [] };
}
