export * from '../en/plan-shared.ts';
