const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** "23 November 2026" from YYYY-MM-DD, by its parts alone, so that no time zone can move it. */
export function longDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}

/** "6 December". */
export function shortDate(day: string): string {
  return longDate(day).replace(/ \d+$/, '');
}

/** "6 Dec", where there is little room. */
export function tinyDate(day: string): string {
  return shortDate(day).replace(/( \w{3}).*/, '$1');
}

/** "1 minute", "6 minutes": a count with its noun. */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}
