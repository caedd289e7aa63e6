export * from '../en/desk-pieces.ts';
