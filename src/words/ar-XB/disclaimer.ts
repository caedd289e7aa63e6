export * from '../en/disclaimer.ts';
