export * from '../en/routine-edit.ts';
