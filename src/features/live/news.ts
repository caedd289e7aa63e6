/** An event of the stream: how many letters there are, and the newest. */
export interface Heard {
  count: number;
  newest: string | null;
}

/** Reads an event; one that makes no sense is none. */
export function readNews(data: string): Heard | null {
  try {
    const { count, newest } = Object(JSON.parse(data)) as Partial<Heard>;
    if (typeof count !== 'number') return null;
    return { count, newest: typeof newest === 'string' ? newest : null };
  } catch {
    return null;
  }
}

/** How many letters are new: none where the page counts as many, or where some have gone. */
export function freshOf(heard: number, known: number | null): number {
  return known === null ? 0 : Math.max(0, heard - known);
}
