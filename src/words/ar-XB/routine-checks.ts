export * from '../en/routine-checks.ts';
