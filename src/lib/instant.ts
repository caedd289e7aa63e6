/** The instant at which a day begins, UTC, in ISO 8601 with its time zone. An instant stays what it is. */
export function instantOf(day: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T00:00:00Z` : day;
}
