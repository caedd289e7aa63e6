export * from '../en/account-refused.ts';
