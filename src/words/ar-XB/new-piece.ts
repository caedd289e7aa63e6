export * from '../en/new-piece.ts';
