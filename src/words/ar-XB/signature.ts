export * from '../en/signature.ts';
