export * from '../en/log.ts';
