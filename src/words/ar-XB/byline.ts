export * from '../en/byline.ts';
