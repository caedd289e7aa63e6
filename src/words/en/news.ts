import { intl } from '#words/locale.ts';

/** "1 new reply", "2 new replies". */
export function newsLabel(fresh: number): string {
  return fresh === 1 ? '1 new reply' : `${fresh.toLocaleString(intl)} new replies`;
}
export const saidNews = (fresh: number) => `${newsLabel(fresh)}.`;
