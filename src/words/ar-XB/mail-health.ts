export * from '../en/mail-health.ts';
