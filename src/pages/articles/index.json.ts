import { listArticles } from '../../data/articles.ts';

/** What the server needs to know of the articles: `{ articles: [{ id, title }] }`. */
export async function GET() {
  const articles = await listArticles();
  return Response.json({ articles: articles.map(({ id, data }) => ({ id, title: data.title })) });
}
