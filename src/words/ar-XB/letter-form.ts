export * from '../en/letter-form.ts';
