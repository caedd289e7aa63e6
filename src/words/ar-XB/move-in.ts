export * from '../en/move-in.ts';
