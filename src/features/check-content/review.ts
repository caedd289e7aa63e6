import { said } from '#words/check-content.ts';
import type { Finding } from './finding.ts';
import { found, type Piece } from './site.ts';

/** An article that does not say when it was checked, or whose next check is due; both are told, and stop no build. */
export function checkReview(piece: Piece, data: Readonly<Record<string, unknown>>, today: string): Finding[] {
  const { fields, file, collection } = piece;
  if (collection !== 'articles' || !fields || fields.faults.length > 0 || data['draft'] === true) return [];
  const { nextCheck, checked, claims } = data;
  const isTold = typeof nextCheck === 'string' && checked !== undefined;
  // With claims, the schema asks for both.
  if (!isTold) return Array.isArray(claims) && claims.length > 0 ? [] : [none(piece)];
  return nextCheck < today
    ? [found(file, fields.placeOf(['nextCheck']), 'nextCheck', said.overdue(nextCheck), 'warning')]
    : [];
}

const none = ({ file, fields }: Piece) =>
  found(file, fields?.placeOf([]) ?? { line: 1 }, 'nextCheck', said.noReview(), 'warning');
