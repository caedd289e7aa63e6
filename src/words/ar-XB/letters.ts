export * from '../en/letters.ts';
