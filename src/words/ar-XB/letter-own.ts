export * from '../en/letter-own.ts';
