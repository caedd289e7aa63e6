import { said } from '#words/move-in.ts';
import { dayOf } from './bounds.ts';
import { type Here, oldPath } from './here.server.ts';
import type { Ledger } from './ledger.server.ts';
import type { Pile, Post } from './pile.server.ts';
import { freeSlug, toSlug } from '../../lib/slug.ts';
import { type Blog, LONGEST } from './wxr.server.ts';

/** The day that a piece with no date of its own stands at, or null where it has one. */
export type Today = string;

/** Decides of every item whether it is taken, and under which name. */
export function plan(pile: Pile, here: Here, ledger: Ledger, { site }: Blog, today: Today): void {
  const used = new Set<string>([...ledger.pieces.values()]);
  const seen = new Set<string>();
  for (const post of pile.posts()) {
    const why = whyNot(post) ?? (post.id !== '' && seen.has(post.id) ? said.twice : null);
    seen.add(post.id);
    if (why !== null) {
      pile.tell('left', post.n, why);
      continue;
    }
    const key = keyOf(site, post);
    const slug = ledger.pieces.get(key) ?? here.byNumber.get(post.id) ?? newSlug(post, here, used);
    used.add(slug);
    pile.give(post.n, slug);
    const wish = post.name || slug;
    if (wish !== slug) pile.tell('told', post.n, said.slug(wish, slug));
    const shown = post.status === 'publish' && (dayOf(post.date) ?? '9999') <= today;
    const url = URL.parse(post.link);
    if (url && url.pathname !== '/') pile.addAddress(oldPath(url.pathname), slug, shown);
    if (post.id !== '') pile.addAddress(`?p=${post.id}`, slug, shown);
  }
}

/** What a post is known by in every file of its blog. */
export function keyOf(site: string, { id, link, n }: Post): string {
  return `${site}:${id || link || `record ${n}`}`;
}

function newSlug(post: Post, here: Here, used: ReadonlySet<string>): string {
  const fallback = `post-${post.id || post.n}`;
  return freeSlug(toSlug(post.name || post.title, fallback), post.id, (slug) => {
    return !here.articles.has(slug) && !used.has(slug);
  });
}

function whyNot({ type, status, password, whole, title, content, excerpt }: Post): string | null {
  if (type !== 'post') return said.kind(type);
  if (status === 'trash') return said.trash;
  if (status === 'auto-draft' || status === 'inherit') return said.autoDraft;
  if (!whole) return said.cutOff;
  if (password !== '') return said.password;
  if (title === '' && content === '' && excerpt === '') return said.empty;
  return null;
}

export function isTooLong({ content, excerpt }: Post): boolean {
  return content.length >= LONGEST || excerpt.length >= LONGEST;
}
