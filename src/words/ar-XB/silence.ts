export * from '../en/silence.ts';

export const NEVER = '⟦Never write again⟧';
