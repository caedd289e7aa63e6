export * from '../en/hold-controls.ts';
