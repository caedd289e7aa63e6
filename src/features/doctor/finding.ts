/** One thing that was looked at: it is fine, may be meant so, or is wrong. */
export interface Finding {
  level: 'fine' | 'look' | 'wrong';
  /** A sentence that says what to do. */
  says: string;
}

export const fine = (says: string): Finding => ({ level: 'fine', says });
export const look = (says: string): Finding => ({ level: 'look', says });
export const wrong = (says: string): Finding => ({ level: 'wrong', says });
