export * from '../en/share-image.ts';
