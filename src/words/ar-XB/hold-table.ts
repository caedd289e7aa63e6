export * from '../en/hold-table.ts';
