export * from '../en/routine-link.ts';
