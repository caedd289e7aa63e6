import { getCollection, getEntry, type CollectionEntry } from 'astro:content';

export type Article = CollectionEntry<'articles'>;

const WORDS_PER_MINUTE = 220;

/** Every article, newest first. */
export async function listArticles(): Promise<Article[]> {
  const articles = await getCollection('articles');
  return articles.sort((a, b) => b.data.published.localeCompare(a.data.published));
}

/** One article by its folder name, or undefined. */
export async function findArticle(id: string): Promise<Article | undefined> {
  const articles = await listArticles();
  return articles.find((article) => article.id === id);
}

/** The host and the expert of an article. A name that no file has is an error that names the article. */
export async function peopleOf(article: Article) {
  const expert = await getEntry(article.data.expert);
  const host = await getEntry(article.data.host);
  if (expert && host) return { expert, host };
  const [field, name] = expert ? ['host', article.data.host.id] : ['expert', article.data.expert.id];
  throw new Error(
    `content/articles/${article.id}/index.mdx: ${field} is "${name}", but there is no content/experts/${name}.yaml.`,
  );
}

/** Whole minutes that the words take, at least 1. Tags and front matter are not counted. */
export function readingMinutes(source: string): number {
  const words = source
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter((word) => /\w/.test(word));
  return Math.max(1, Math.round(words.length / WORDS_PER_MINUTE));
}
