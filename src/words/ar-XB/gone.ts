export * from '../en/gone.ts';
