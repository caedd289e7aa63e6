export * from '../en/exercise-card.ts';
