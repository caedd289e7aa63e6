import { getCollection, type CollectionEntry } from 'astro:content';
import { parts } from '#words/exercise.ts';
import { type Article, listArticles } from './articles.ts';
import { type Exercise, listExercises } from './exercises.ts';
import { listRoutines, type Routine } from './routines.ts';

/** What is about one thing: a tag or a series. */
export interface Subject {
  id: string;
  name: string;
  /** What a search result and the page say of it. */
  description: string;
  /** Newest first; those of a series by their parts. */
  articles: Article[];
  exercises: Exercise[];
  routines: Routine[];
}

/** Every tag, in the order of content/tags.yaml. A tag that is not there is an error that names the article. */
export async function listTags(): Promise<Subject[]> {
  const tags = await getCollection('tags');
  const [articles, exercises, routines] = await Promise.all([listArticles(), listExercises(), listRoutines()]);
  mustKnow(tags, articles);
  const partOf = new Map(exercises.map(({ id, data }) => [id, data.part as string]));
  return tags.map(({ id, data }) => ({
    id,
    ...data,
    articles: articles.filter((article) => article.data.tags.includes(id)),
    exercises: exercises.filter((exercise) => exercise.data.part === id),
    routines: routines.filter((routine) => routine.data.steps.some(({ exercise }) => partOf.get(exercise) === id)),
  }));
}

function mustKnow(tags: CollectionEntry<'tags'>[], articles: Article[]): void {
  const known = new Set(tags.map(({ id }) => id));
  const there = `there are ${[...known].join(', ')}.`;
  for (const part of Object.keys(parts)) {
    if (!known.has(part))
      throw new Error(`content/tags.yaml: "${part}" is missing, which exercises have as their part.`);
  }
  for (const { id, data } of articles) {
    const unknown = data.tags.find((tag) => !known.has(tag));
    if (unknown === undefined) continue;
    throw new Error(`content/articles/${id}/index.mdx: tags: "${unknown}" is not in content/tags.yaml; ${there}`);
  }
}

/** The parts of the body that an exercise is for, as content/tags.yaml names them. */
export async function listBodyParts(): Promise<Subject[]> {
  return (await listTags()).filter(({ id, exercises }) => id in parts && exercises.length > 0);
}

/** Every series that has a part. A series that is not in content/series.yaml, or a part told twice, is an error. */
export async function listSeries(): Promise<Subject[]> {
  const series = await getCollection('series');
  const articles = await listArticles();
  const known = new Map(series.map(({ id, data }) => [id, { id, ...data, parts: new Map<number, Article>() }]));
  for (const article of articles) {
    const { series: of } = article.data;
    if (!of) continue;
    const file = `content/articles/${article.id}/index.mdx`;
    const found = known.get(of.name);
    if (!found) throw new Error(`${file}: series: "${of.name}" is not in content/series.yaml.`);
    const other = found.parts.get(of.part);
    if (other) throw new Error(`${file}: series: content/articles/${other.id}/index.mdx is part ${of.part} already.`);
    found.parts.set(of.part, article);
  }
  return [...known.values()]
    .filter(({ parts: all }) => all.size > 0)
    .map(({ parts: all, ...subject }) => ({
      ...subject,
      articles: [...all].sort(([a], [b]) => a - b).map(([, article]) => article),
      exercises: [],
      routines: [],
    }));
}

/** The tags of an article as readers see them, the closest first. */
export async function tagsOf(article: Article): Promise<{ id: string; name: string }[]> {
  const names = new Map((await getCollection('tags')).map(({ id, data }) => [id, data.name]));
  return article.data.tags.map((id) => ({ id, name: names.get(id) ?? id }));
}
