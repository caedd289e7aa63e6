import { getEntry, type CollectionEntry } from 'astro:content';

export type Claim = CollectionEntry<'claims'>['data'];
export type Citation = CollectionEntry<'citations'>['data'] & { id: string };

/** A claim with its sources, in the order given. Throws a sentence when either is unknown. */
export async function findClaim(id: string): Promise<{ claim: Claim; citations: Citation[] }> {
  const entry = await getEntry('claims', id);
  if (!entry) throw new Error(`claim "${id}" is not in content/claims.yaml.`);
  const citations = await Promise.all(entry.data.citations.map((citation) => findCitation(citation.id, id)));
  return { claim: entry.data, citations };
}

async function findCitation(id: string, claim: string): Promise<Citation> {
  const entry = await getEntry('citations', id);
  if (!entry) throw new Error(`claim "${claim}" cites "${id}", which is not in content/citations.yaml.`);
  return { id, ...entry.data };
}

/** The sources of several claims, and further ones, each once, by the name that the text calls them. */
export async function sourcesOf(claims: string[], further: string[] = []): Promise<Citation[]> {
  const found = await Promise.all(claims.map(findClaim));
  const more = await Promise.all(further.map((id) => findCitation(id, claims.join(', '))));
  const byId = new Map(
    [...found.flatMap(({ citations }) => citations), ...more].map((citation) => [citation.id, citation]),
  );
  return [...byId.values()].sort((a, b) => citationLabel(a).localeCompare(citationLabel(b)));
}

/** "Wyon 2013": first author's surname and year, or the short name. */
export function citationLabel(citation: Citation): string {
  if (citation.short) return citation.short;
  const surname = citation.authors?.[0]?.replace(/ [A-Z-]+$/, '') ?? citation.title;
  return citation.year ? `${surname} ${citation.year}` : surname;
}
