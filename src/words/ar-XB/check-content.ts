export * from '../en/check-content.ts';
