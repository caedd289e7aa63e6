import { Feed } from 'feed';
import { siteName } from '#words/share.ts';
import { apart } from '../../lib/apart.ts';
import { commentPath } from '../../lib/paths.ts';
import type { Comment } from '../discussion/comment.ts';
import { headlineOf } from '../question/text.ts';

/** A letter with the article that it stands under. */
export interface FeedEntry {
  article: string;
  comment: Comment;
}

export interface FeedOf {
  title: string;
  /** The addresses of the feed and of the page that it tells of, as paths. */
  path: string;
  page: string;
  /** Newest first. */
  entries: readonly FeedEntry[];
}

/** When nothing has been written yet. */
const NEVER = new Date('2026-11-23T00:00:00Z');

/** An Atom feed; every address in it is absolute, and no id changes when the page's address does. */
export function toAtom({ title, path, page, entries }: FeedOf, site: string): string {
  const { host } = new URL(site);
  const feed = new Feed({
    id: `tag:${host},2026:${path}`,
    title: legible(title),
    link: absolute(page, site),
    feed: absolute(path, site),
    updated: new Date(Math.max(NEVER.getTime(), ...entries.map(({ comment }) => changedAt(comment).getTime()))),
    generator: false,
    author: { name: siteName },
  });
  for (const { article, comment } of entries) {
    const url = absolute(commentPath(article, comment.id), site);
    feed.addItem({
      id: `urn:uuid:${comment.id}`,
      title: asHtml(`${apart(comment.author.name)}: ${headlineOf(comment.html)}`),
      link: url,
      date: changedAt(comment),
      // The first conversation was retold: when it was first published is not known.
      ...(!comment.seeded && { published: new Date(comment.createdAt) }),
      content: legible(withAbsoluteLinks(comment.html, url)),
      author: [{ name: legible(comment.author.name) }],
    });
  }
  return feed.atom1();
}

function changedAt({ editedAt, createdAt }: Comment): Date {
  return new Date(editedAt ?? createdAt);
}

function absolute(path: string, site: string): string {
  return new URL(path, site).href;
}

/** Links of a stored letter, whose marks are escaped, from the page that it stands on. */
function withAbsoluteLinks(html: string, page: string): string {
  return html.replace(/ href="([^"]*)"/g, (whole, href: string) => {
    const target = href.replaceAll('&amp;', '&');
    return URL.canParse(target, page) ? ` href="${new URL(target, page).href.replaceAll('&', '&amp;')}"` : whole;
  });
}

/** Without what XML cannot hold, in any writing. */
function legible(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Titles are given as HTML. */
function asHtml(text: string): string {
  return legible(text).replace(/[&<>]/g, (mark) => ENTITIES[mark] ?? mark);
}
