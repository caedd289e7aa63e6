export * from '../en/plan-calendar.ts';
