export * from '../en/routine-page.ts';
