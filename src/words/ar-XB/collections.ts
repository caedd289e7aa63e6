export * from '../en/collections.ts';
