export * from '../en/not-found.ts';
