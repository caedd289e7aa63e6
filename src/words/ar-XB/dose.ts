export * from '../en/dose.ts';
