export * from '../en/letter-check.ts';
