export * from '../en/passkey.ts';
