export * from '../en/figure.ts';
