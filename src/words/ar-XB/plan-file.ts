export * from '../en/plan-file.ts';
