export * from '../en/footnotes.ts';
