export * from '../en/editor.ts';
