export * from '../en/subjects.ts';
