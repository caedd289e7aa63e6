import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export interface ListedArticle {
  id: string;
  title: string;
}

/** The articles that the build has made: from its list, or, where it made none, from the folders of its pages. */
export async function readArticles(client: string): Promise<Map<string, ListedArticle>> {
  const list = await readFile(path.join(client, 'articles/index.json'), 'utf8').catch(() => null);
  if (list === null) return listFolders(path.join(client, 'articles'));
  const { articles } = JSON.parse(list) as { articles: ListedArticle[] };
  return new Map(articles.map(({ id, title }) => [id, { id, title }]));
}

/** An article for each folder, titled by its name. */
export async function listFolders(folder: string): Promise<Map<string, ListedArticle>> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return new Map(names.map((id) => [id, { id, title: id.replaceAll('-', ' ') }]));
}
