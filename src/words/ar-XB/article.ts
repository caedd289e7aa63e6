export * from '../en/article.ts';
