export * from '../en/letters-page.ts';
