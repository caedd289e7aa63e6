export * from '../en/plan-field.ts';
