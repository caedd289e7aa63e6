export * from '../en/mail-reader.ts';
