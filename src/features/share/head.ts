import { openGraph } from '#words/locale.ts';
import { siteName, tabTitle } from '#words/share.ts';
import { fit } from '../../lib/fit.ts';
import { instantOf } from '../../lib/instant.ts';
import { homePath } from '../../lib/paths.ts';
import type { PageEntry, ShareImage } from './page-entry.ts';

/** One element of the head. What draws it escapes what stands in it. */
export type HeadTag =
  { element: 'title'; text: string } | { element: 'meta' | 'link'; attributes: Record<string, string> };

/** Characters that search results and cards show of each. */
const MOST = { title: 60, description: 160, label: 25 };

/** Lines under a card. */
const MOST_FACTS = 2;

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Text on one line, without what cannot be printed; of another direction, kept apart from what stands around it. */
export function lineOf(text: string): string {
  const line = text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return RIGHT_TO_LEFT.test(line) ? `\u2068${line}\u2069` : line;
}

/** What a page's title or description reads wherever it is shown. */
export function told(entry: Pick<PageEntry, 'path' | 'title' | 'description'>, field: 'title' | 'description'): string {
  const text = lineOf(fit(entry[field] ?? '', MOST[field]));
  if (text === '') throw new Error(`${entry.path}: ${field} is missing. Write it where the page's entry is made.`);
  return text;
}

const meta = (name: string, content: string): HeadTag => ({ element: 'meta', attributes: { name, content } });
const graph = (property: string, content: string): HeadTag => ({ element: 'meta', attributes: { property, content } });
const link = (attributes: Record<string, string>): HeadTag => ({ element: 'link', attributes });

/** All that stands in a page's head of itself, in order: first what a chat reads that stops after a few kilobytes. */
export function headOf(entry: PageEntry, site: URL | string): HeadTag[] {
  const absolute = (path: string) => new URL(path, site).href;
  const title = told(entry, 'title');
  const description = told(entry, 'description');
  return [
    { element: 'title', text: entry.path === homePath ? title : tabTitle(title) },
    meta('description', description),
    // A page that search leaves out must not pull along the one that it repeats.
    ...(entry.noindex ? [] : [link({ rel: 'canonical', href: absolute(entry.path) })]),
    meta('robots', entry.noindex ? 'noindex' : 'max-image-preview:large'),
    graph('og:type', entry.kind),
    graph('og:title', title),
    graph('og:description', description),
    ...(entry.standIn ? [] : [graph('og:url', absolute(entry.path))]),
    graph('og:site_name', siteName),
    graph('og:locale', openGraph),
    ...imageTags(entry.image, absolute),
    meta('twitter:card', entry.image ? 'summary_large_image' : 'summary'),
    ...factTags(entry),
    ...articleTags(entry),
    ...(entry.fediverse ? [meta('fediverse:creator', entry.fediverse)] : []),
    ...(['prev', 'next'] as const).flatMap((rel) => (entry[rel] ? [link({ rel, href: absolute(entry[rel]) })] : [])),
    ...(entry.feeds ?? []).map(({ href, title: name, type }) =>
      link({ rel: 'alternate', type, title: name, href: absolute(href) }),
    ),
    ...(entry.oembed
      ? [link({ rel: 'alternate', type: 'application/json+oembed', href: absolute(entry.oembed) })]
      : []),
    ...(entry.markdown ? [link({ rel: 'alternate', type: 'text/markdown', href: absolute(entry.markdown) })] : []),
  ];
}

function imageTags(image: ShareImage | undefined, absolute: (path: string) => string): HeadTag[] {
  if (!image) return [];
  return [
    graph('og:image', absolute(image.path)),
    graph('og:image:type', image.path.endsWith('.png') ? 'image/png' : 'image/jpeg'),
    graph('og:image:width', `${image.width}`),
    graph('og:image:height', `${image.height}`),
    graph('og:image:alt', lineOf(image.alt)),
  ];
}

function factTags({ facts = [] }: PageEntry): HeadTag[] {
  return facts
    .slice(0, MOST_FACTS)
    .flatMap(({ label, text }, index) => [
      meta(`twitter:label${index + 1}`, fit(label, MOST.label)),
      meta(`twitter:data${index + 1}`, lineOf(text)),
    ]);
}

function articleTags({ kind, published, modified, authors = [], section, tags = [] }: PageEntry): HeadTag[] {
  if (kind !== 'article') return [];
  return [
    ...(published ? [graph('article:published_time', instantOf(published))] : []),
    ...(modified ? [graph('article:modified_time', instantOf(modified))] : []),
    // Facebook would take the address of a profile here; most others show it as it stands, so it is a name.
    ...authors.map((name) => graph('article:author', lineOf(name))),
    ...(section ? [graph('article:section', section)] : []),
    ...tags.map((tag) => graph('article:tag', tag)),
  ];
}
