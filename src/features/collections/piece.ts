/** What lists need to know of an article; days are YYYY-MM-DD. */
export interface Listed {
  id: string;
  data: {
    published: string;
    /** The closest first. */
    tags: readonly string[];
    series?: { name: string; part: number } | undefined;
  };
}

/** Orders articles from the newest on; those of one day by their names, so that every list has them alike. */
export function newestFirst(a: Listed, b: Listed): number {
  const [day, other] = [a.data.published, b.data.published];
  if (day !== other) return day > other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
