export * from '../en/tags.ts';
