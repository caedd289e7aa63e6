import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export interface ListedArticle {
  id: string;
  title: string;
}

/** The articles that the build has made: from its list, or, where it made none, from the folders of its pages. */
export async function readArticles(client: string): Promise<Map<string, ListedArticle>> {
  const list = await readFile(path.join(client, 'articles/index.json'), 'utf8').catch(() => null);
  const articles = list === null ? await foldersOf(path.join(client, 'articles')) : listed(list);
  return new Map(articles.map((article) => [article.id, article]));
}

function listed(json: string): ListedArticle[] {
  const { articles } = JSON.parse(json) as { articles: ListedArticle[] };
  return articles.map(({ id, title }) => ({ id, title }));
}

async function foldersOf(folder: string): Promise<ListedArticle[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ id: name, title: name.replaceAll('-', ' ') }));
}
