export * from '../en/mail-desk.ts';
