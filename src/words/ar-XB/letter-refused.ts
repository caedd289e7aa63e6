export * from '../en/letter-refused.ts';
