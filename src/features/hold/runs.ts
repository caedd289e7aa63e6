/** A stretch during which the session's time went on; a pause lies between two of them. Instants and offsets in milliseconds. */
export interface Run {
  from: number;
  /** Absent while it goes on. */
  until?: number;
  /** How much of the session had passed at `from`. */
  offset: number;
}

function lengthOf(run: Run, at: number): number {
  return Math.max(0, Math.min(at, run.until ?? at) - run.from);
}

/** How much of the session has passed at an instant. */
export function elapsedAt(runs: readonly Run[], at: number): number {
  const run = runs.findLast(({ from }) => from <= at) ?? runs[0];
  return run ? run.offset + lengthOf(run, at) : 0;
}

/** The instant at which so much of the session has passed, or nothing while it stands still before that. */
export function instantOf(runs: readonly Run[], elapsed: number): number | undefined {
  const run = runs.findLast(({ offset, from, until }) => offset <= elapsed && until !== from);
  if (!run) return undefined;
  const at = run.from + elapsed - run.offset;
  return run.until === undefined || at < run.until ? at : undefined;
}

/** Ends the run that goes on, if any. */
export function closeRun(runs: readonly Run[], at: number): Run[] {
  return runs.map((run) => (run.until === undefined ? { ...run, until: Math.max(run.from, at) } : run));
}

/** Goes on from where the last run stood. */
export function openRun(runs: readonly Run[], at: number): Run[] {
  const stood = closeRun(runs, at);
  return [...stood, { from: at, offset: elapsedAt(stood, at) }];
}
