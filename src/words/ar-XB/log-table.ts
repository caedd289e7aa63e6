export * from '../en/log-table.ts';
