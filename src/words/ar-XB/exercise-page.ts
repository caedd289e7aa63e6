export * from '../en/exercise-page.ts';
