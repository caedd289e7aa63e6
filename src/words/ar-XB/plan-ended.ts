export * from '../en/plan-ended.ts';
