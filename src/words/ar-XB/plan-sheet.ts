export * from '../en/plan-sheet.ts';
