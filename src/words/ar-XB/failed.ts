export * from '../en/failed.ts';
