export * from '../en/mail-page.ts';
