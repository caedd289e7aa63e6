export { count } from '../en/format.ts';

/** Years first, so that a page with an English date is noticed. */
export const longDate = (day: string) => `⟦${day.replaceAll('-', '/')}⟧`;
export const shortDate = (day: string) => `⟦${day.slice(5).replace('-', '/')}⟧`;
export const tinyDate = (day: string) => shortDate(day);
