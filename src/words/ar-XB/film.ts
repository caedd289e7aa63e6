export * from '../en/film.ts';
