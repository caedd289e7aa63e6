export * from '../en/routine.ts';
