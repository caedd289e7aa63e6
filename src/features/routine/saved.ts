import { freshCut, type Cut } from '../hold/cut.ts';
import { elapsedOf, newSession, type Session } from '../hold/session.ts';
import { endOf, type Segment } from '../hold/timeline.ts';
import type { Swap } from './swap.ts';

/** What a tab keeps, so that a reload loses nothing. */
export interface Saved {
  /** The exercises and doses, as a link writes them: another routine is another session. */
  link: string;
  /** The steps that waited for the reader. */
  gates: number[];
  /** What stands in for the rest of a step. */
  swaps: Swap[];
  session: Session;
}

const VERSION = 2;
/** Longer than this nobody follows a routine: six hours, in milliseconds. */
const LONGEST_MS = 21_600_000;

const [UNDONE, BROKEN, LEAD] = [1, 2, 4];

function flagsOf({ undone, broken, lead }: Cut): number {
  return (undone ? UNDONE : 0) + (broken ? BROKEN : 0) + (lead ? LEAD : 0);
}

/** The text to keep. Instants of this page's clock mean nothing to the next one: only how much has passed is kept. */
export function writeSaved({ link, gates, swaps, session }: Saved, at: number): string {
  const cuts = session.cuts.map((cut) => [cut.plan, cut.duration, cut.planned, cut.into, flagsOf(cut)]);
  const { then, pulls } = session;
  return JSON.stringify({ v: VERSION, link, gates, swaps, elapsed: elapsedOf(session, at), then, pulls, cuts });
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= LONGEST_MS;
}

function isCount(value: unknown): value is number {
  return isAmount(value) && Number.isInteger(value);
}

function readCut(row: unknown, start: number, plan: readonly Segment[]): Cut | undefined {
  if (!Array.isArray(row) || row.length !== 5 || !row.every(isAmount)) return undefined;
  const [place, duration, planned, into, flags] = row as [number, number, number, number, number];
  const segment = plan[place];
  if (!segment || !isCount(flags) || flags > 7) return undefined;
  const [undone, broken, lead] = [UNDONE, BROKEN, LEAD].map((flag) => (flags & flag) > 0) as [
    boolean,
    boolean,
    boolean,
  ];
  const cut = { ...freshCut(segment, place), start, duration, planned, into, undone, broken, lead };
  return lead ? { ...cut, kind: 'getReady', rep: 0 } : cut;
}

function isSwap(value: unknown): value is Swap {
  const { step, to, rightOnly } = { ...(value as Partial<Swap> | null) };
  return isCount(step) && typeof to === 'string' && typeof rightOnly === 'boolean';
}

function readCuts(rows: unknown, plan: readonly Segment[]): Cut[] | undefined {
  if (!Array.isArray(rows) || rows.length > 5000) return undefined;
  const cuts: Cut[] = [];
  for (const row of rows) {
    const cut = readCut(row, endOf(cuts), plan);
    if (!cut) return undefined;
    cuts.push(cut);
  }
  return cuts;
}

function parse(text: string | null): Record<string, unknown> {
  try {
    const data: unknown = JSON.parse(text ?? '');
    return typeof data === 'object' && data !== null ? { ...data } : {};
  } catch {
    return {};
  }
}

/** Is there a text of this routine that no session can be read from? */
export function isDamaged(text: string | null, found: Saved | undefined): boolean {
  const { v } = parse(text);
  return text !== null && !found && (typeof v !== 'number' || v === VERSION);
}

/**
 * The session as it stood, paused, or nothing where the text does not fit this routine in every part.
 * @param planFor the plan of the routine with these gates and swaps
 * @param now the instant of this page's clock at which it stands
 */
export function readSaved(
  text: string | null,
  link: string,
  planFor: (gates: number[], swaps: Swap[]) => readonly Segment[],
  now: number,
): Saved | undefined {
  const { v, link: of, gates, swaps, elapsed, then, pulls, cuts: rows } = parse(text);
  if (v !== VERSION || of !== link || !Array.isArray(gates) || !gates.every(isCount)) return undefined;
  if (!isAmount(elapsed) || !isCount(then) || !Array.isArray(pulls) || !pulls.every(isAmount)) return undefined;
  if (!Array.isArray(swaps) || !swaps.every(isSwap)) return undefined;
  const plan = planFor(gates, swaps);
  const cuts = readCuts(rows, plan);
  const ends = then === plan.length || plan[then]?.waits;
  if (!cuts || !ends || elapsed > endOf(cuts)) return undefined;
  const runs = [{ from: now, until: now, offset: elapsed }];
  return { link, gates, swaps, session: { ...newSession(plan), cuts, then, pulls, runs } };
}
