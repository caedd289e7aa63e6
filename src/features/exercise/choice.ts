/** What a reader filters by; an empty value means all. */
export const facets = ['part', 'place', 'equipment'] as const;
export type Choice = Record<(typeof facets)[number], string>;

/** The choice that an address carries; what its controls do not offer is dropped. */
export function readChoice(query: string, offered: (facet: keyof Choice) => readonly string[]): Choice {
  const given = new URLSearchParams(query);
  const read = facets.map((facet) => {
    const value = given.get(facet) ?? '';
    return [facet, offered(facet).includes(value) ? value : ''];
  });
  return Object.fromEntries(read) as Choice;
}

/** The choice as a query, "" when it is everything. */
export function queryOf(choice: Choice): string {
  const chosen = facets.flatMap((facet) => (choice[facet] ? [[facet, choice[facet]]] : []));
  return chosen.length ? `?${new URLSearchParams(chosen)}` : '';
}

/** Whether an exercise is chosen; its fields hold one word, or several with spaces between. */
export function fits(choice: Choice, exercise: Partial<Record<keyof Choice, string | undefined>>): boolean {
  return facets.every((facet) => !choice[facet] || (exercise[facet] ?? '').split(' ').includes(choice[facet]));
}
