import { readFileSync } from 'node:fs';
import { said } from '#words/move-in.ts';
import { bodyOf } from './body.server.ts';
import { dayOf } from './bounds.ts';
import { type Here, oldPath } from './here.server.ts';
import type { Ledger, Written } from './ledger.server.ts';
import type { Media } from './media.server.ts';
import type { Pile, Post } from './pile.server.ts';
import { pieceOf } from './piece.server.ts';
import { isTooLong, keyOf } from './plan.server.ts';
import type { openSubjects } from './subjects.server.ts';
import { type Blog, LONGEST } from './wxr.server.ts';
import { reason } from '../../lib/database.server.ts';

export interface Shop {
  pile: Pile;
  here: Here;
  ledger: Ledger;
  subjects: ReturnType<typeof openSubjects>;
  media: Media;
  blog: Blog;
  today: string;
}

export interface Counts {
  new: number;
  updated: number;
  same: number;
  left: number;
}

/** Writes every piece that is to be taken. What goes wrong with one is told, and the next is taken. */
export async function writeArticles(shop: Shop): Promise<Counts> {
  const { pile, subjects } = shop;
  const counts: Counts = { new: 0, updated: 0, same: 0, left: 0 };
  const taken = [...pile.posts()].filter(({ slug }) => slug !== null).map(({ n }) => n);
  // Links to a tag may come before the first piece that has it.
  for (const n of taken) tagsOf(n, pile, subjects);
  for (const n of taken) {
    const post = pile.post(n);
    try {
      const written = await writeArticle(post, shop);
      counts[written] += 1;
    } catch (error) {
      pile.tell('left', n, said.failed(reason(error)));
      counts.left += 1;
    }
  }
  return counts;
}

async function writeArticle(post: Post, shop: Shop): Promise<keyof Counts> {
  const { pile, here, ledger, subjects, media, blog, today } = shop;
  const slug = post.slug ?? '';
  const file = `articles/${slug}/index.mdx`;
  const key = keyOf(blog.site, post);
  if (isTooLong(post)) {
    pile.tell('left', post.n, said.tooLong(LONGEST));
    return 'left';
  }
  if (here.articles.has(slug) && !ledger.has(file)) {
    pile.tell('told', post.n, said.byHand(`content/${file}`));
    return 'left';
  }
  const addresses = {
    host: blog.site.replace(/\/.*$/, ''),
    article: (old: string) => (pile.leadsTo(old)?.shown ? (pile.leadsTo(old)?.slug ?? null) : null),
    tag: subjects.tagOf,
  };
  const changed = (sentence: string) => pile.tell('changed', post.n, sentence);
  const body = await bodyOf(post, { pile, addresses, media });
  const person = subjects.person(post.author, pile.nameOf(post.author));
  const [tags, kicker] = tagsOf(post.n, pile, subjects);
  if (tags.length > TAGS) changed(said.tags(tags.slice(TAGS).join(', ')));
  for (const { kind, name } of pile.termsOf(post.n)) if (kind === 'series') changed(said.series(name));
  const text = pieceOf(post, body, {
    ...{ by: person.id, tags: tags.slice(0, TAGS), kicker, site: blog.site, changed },
    path: pathOf(post, slug, here, changed),
    today: dayOf(blog.madeAt) ?? today,
  });
  for (const sentence of body.changes) changed(sentence);
  const written = ledger.write(file, text, [key, slug]);
  if (written === 'edited' || written === 'deleted' || written === 'other') {
    pile.tell('told', post.n, sentenceFor(written, file));
    return 'left';
  }
  for (const { file: from, name } of body.pictures) ledger.write(`articles/${slug}/${name}`, readFileSync(from));
  if (person.text !== null) writePerson(person.id, person.text, post, shop);
  return written;
}

const TAGS = 6;

function sentenceFor(written: Written, file: string): string {
  if (written === 'edited') return said.edited;
  return written === 'deleted' ? said.deleted : said.other(`content/${file}`);
}

function writePerson(id: string, text: string, { n }: Post, { ledger, pile }: Shop): void {
  const file = `experts/${id}.yaml`;
  if (ledger.write(file, text) === 'new') pile.tell('told', n, said.person(`content/${file}`));
}

/** The tags of a post, and the name of its first category. */
function tagsOf(n: number, pile: Pile, subjects: Shop['subjects']): [tags: string[], kicker: string] {
  const terms = pile.termsOf(n).filter(({ kind, slug }) => {
    return (kind === 'category' || kind === 'post_tag') && slug !== '' && slug !== 'uncategorized';
  });
  const tags = terms.map(({ slug, name, description }) => subjects.tag(slug, name, description));
  return [[...new Set(tags)], terms.find(({ kind }) => kind === 'category')?.name ?? ''];
}

/** The old path of a post, where nothing else here has it. */
function pathOf(post: Post, slug: string, { paths, ownParts }: Here, changed: (sentence: string) => void) {
  const { pathname } = URL.parse(post.link) ?? { pathname: '/' };
  const path = oldPath(pathname);
  if (pathname === '/' || path === `/articles/${slug}` || !/^\/(?!\/)[^?#\s]*$/.test(pathname)) return null;
  const owner = paths.get(path);
  if ((owner !== undefined && owner !== slug) || ownParts.has(path.split('/')[1] ?? '')) {
    changed(said.oldPath(pathname));
    return null;
  }
  paths.set(path, slug);
  return pathname;
}
