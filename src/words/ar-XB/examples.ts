export * from '../en/examples.ts';
