export * from '../en/held.ts';
