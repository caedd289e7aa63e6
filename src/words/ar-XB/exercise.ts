export * from '../en/exercise.ts';
