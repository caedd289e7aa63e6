import { stringify } from 'yaml';
import { descriptionFiller, kickerOfOld, said, untitled } from '#words/move-in.ts';
import { type Body, LEDE } from './body.server.ts';
import { cut, dayOf, describe, sentences } from './bounds.ts';
import { oneLine } from './inline.ts';
import type { Post } from './pile.server.ts';
import { toMdx } from './to-mdx.server.ts';
import { plainText, textOf } from './tree.ts';

/** What is known of a piece beside its own words. */
export interface Around {
  by: string;
  tags: string[];
  kicker: string;
  site: string;
  /** The old path, where it may lead here. */
  path: string | null;
  /** The day that stands for a missing one. */
  today: string;
  changed(sentence: string): void;
}

const TITLE = 120;
const SHORT = 60;

const HIDDEN: Readonly<Record<string, string>> = {
  draft: 'a draft',
  pending: 'waiting for review',
  private: 'private',
};

/** A post as the file of an article. */
export function pieceOf(post: Post, body: Body, around: Around): string {
  const { changed, by, tags, site, path, today } = around;
  const found = dayOf(post.date) ?? dayOf(post.dateGmt);
  const hidden = HIDDEN[post.status] ?? (['publish', 'future'].includes(post.status) ? null : post.status);
  const published = found ?? dayOf(post.modified) ?? today;
  const modified = dayOf(post.modified) ?? published;
  if (hidden !== null) changed(said.draft(hidden));
  else if (found === null) changed(said.noDate(published));
  else if (published > today) changed(said.scheduled(published));
  if (post.sticky) changed(said.sticky);

  const text = oneLine(textOf(body.nodes));
  const title = titleOf(post, text, published, changed);
  const excerpt = plainText(post.excerpt);
  const lede = [body.teaser, excerpt].find((one) => one && one.length <= LEDE) ?? sentences(text || title, 300);
  const front = {
    title,
    ...(title.length > SHORT ? { shortTitle: cut(title, SHORT) } : {}),
    description: describe(excerpt, oneLine([body.teaser, text].join(' ')), descriptionFiller(published, site)),
    lede,
    kicker: cut(around.kicker || kickerOfOld, 80),
    by: [by],
    ...(hidden !== null || found === null ? { draft: true } : {}),
    published,
    updated: modified > published ? modified : published,
    ...(tags.length > 0 ? { tags } : {}),
    medicalReview: 'none',
    ...wordpressOf(post, path),
  };
  const whole = post.title.length > TITLE ? `${toMdx([{ tag: 'p', attributes: {}, inside: [post.title] }])}\n\n` : '';
  return `---\n${stringify(front, { lineWidth: 0, singleQuote: true })}---\n\n${whole}${toMdx(body.nodes)}\n`;
}

function titleOf({ title }: Post, text: string, day: string, changed: Around['changed']): string {
  if (title === '') changed(said.noTitle);
  if (title.length > TITLE) changed(said.title(TITLE));
  return cut(title || cut(text, SHORT) || untitled(day), TITLE);
}

function wordpressOf({ id }: Post, path: string | null) {
  const number = Number(id);
  const there = { ...(number >= 1 ? { id: number } : {}), ...(path === null ? {} : { path }) };
  return Object.keys(there).length === 0 ? {} : { wordpress: there };
}
