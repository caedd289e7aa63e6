import { getCollection, type CollectionEntry } from 'astro:content';

export type Expert = CollectionEntry<'experts'>;

/** Everybody who asks or answers in a column, by name. */
export async function listExperts(): Promise<Expert[]> {
  const experts = await getCollection('experts');
  return experts.sort((a, b) => a.data.name.localeCompare(b.data.name));
}
