export * from '../en/letter-sent.ts';
