import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import { newestFirst } from '../features/collections/piece.ts';
import type { Expert } from './experts.ts';

export type Article = CollectionEntry<'articles'>;

const WORDS_PER_MINUTE = 220;

/** A build asks for every page again, and its content does not change meanwhile. */
let listed: Promise<Article[]> | undefined;

/** Every article, newest first; those of one day by their names. */
export async function listArticles(): Promise<Article[]> {
  const list = listed ?? getCollection('articles').then((articles) => articles.sort(newestFirst));
  if (import.meta.env.PROD) listed = list;
  return [...(await list)];
}

/** Whose an article is. */
export interface People {
  /** Who answers in a column, or who wrote the piece; never empty. */
  authors: Expert[];
  /** Who asks in a column. */
  host?: Expert;
}

/** The people of an article. A name that no file has is an error that names the article. */
export async function peopleOf({ id, data: { expert, host, by } }: Article): Promise<People> {
  const find = async (field: string, person: NonNullable<typeof expert>): Promise<Expert> => {
    const found = await getEntry(person);
    if (found) return found;
    throw new Error(
      `content/articles/${id}/index.mdx: ${field} is "${person.id}", but there is no content/experts/${person.id}.yaml.`,
    );
  };
  if (by) return { authors: await Promise.all(by.map((one) => find('by', one))) };
  if (!expert || !host) throw new Error(`content/articles/${id}/index.mdx: expert, host or by is missing.`);
  return { authors: [await find('expert', expert)], host: await find('host', host) };
}

/** Everybody of an article, authors first. */
export const everyoneOf = ({ authors, host }: People): Expert[] => (host ? [...authors, host] : authors);

const minutes = new Map<string, number>();

/** Whole minutes that the words take, at least 1. Tags and front matter are not counted. */
export function readingMinutes(source: string): number {
  const counted = minutes.get(source) ?? countMinutes(source);
  minutes.set(source, counted);
  return counted;
}

function countMinutes(source: string): number {
  const words = source
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter((word) => /\w/.test(word));
  return Math.max(1, Math.round(words.length / WORDS_PER_MINUTE));
}
