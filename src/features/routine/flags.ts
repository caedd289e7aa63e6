import { checks } from '#words/routine-checks.ts';

export type CheckId = 'breath' | 'calf' | 'torn' | 'first';

/** What must hold before one begins, and what to do where it does not. From the box of red flags. */
export interface Check {
  id: CheckId;
  /** Ticked when it holds. */
  holds: string;
  /** What to do when it does not. */
  otherwise: string;
}

const IDS: readonly CheckId[] = ['breath', 'calf', 'torn', 'first'];

export const CHECKS: readonly Check[] = IDS.map((id) => ({ id, ...checks[id] }));
