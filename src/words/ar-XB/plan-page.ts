export * from '../en/plan-page.ts';
