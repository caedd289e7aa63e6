export * from '../en/red-flags.ts';
