export * from '../en/news.ts';
