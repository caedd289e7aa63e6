export * from '../en/share-state.ts';
