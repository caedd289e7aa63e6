export * from '../en/experts.ts';
