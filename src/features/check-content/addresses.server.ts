import * as paths from '../../lib/paths.ts';
import { mdxProps } from '../../mdx-props.ts';
import { anchorsOf } from './anchors.ts';
import { fixedPages, idsOfPage, publicFiles } from './pages.server.ts';
import type { Content } from './read.server.ts';
import { oldPaths } from './redirects.server.ts';
import type { Page, Piece, Site } from './site.ts';

type Data = Readonly<Record<string, unknown>>;

/** What the build and the server give beside pages. */
const FILES = [
  ...[paths.llmsPath, paths.robotsPath, paths.sitemapPath, paths.siteFeedPath, paths.openApiPath, paths.topicsPath],
  ...Object.values(paths.columnFeedPaths()),
];

/** A file, an address that leads on, or a page whose ids only run time knows. */
const anyPlace: Page = { anchors: null, isHidden: false };

/** Every address that a link may lead to. */
export function addressesOf(root: string, content: Content, tagIds: Site['tagIds']): Map<string, Page> {
  const { pieces, lists } = content;
  const pages = new Map<string, Page>([...publicFiles(), ...FILES].map((address) => [address, anyPlace]));
  const sources = Object.keys(Object(lists.citations.value) as object).map(paths.citationAnchor);
  for (const [address, ids] of fixedPages()) {
    pages.set(address, ids ? { anchors: new Set([...ids, ...sources]), isHidden: false } : anyPlace);
  }
  const ids = {
    articles: idsOfPage('articles/[article]/index.astro'),
    exercises: idsOfPage('exercises/[exercise].astro'),
    routines: idsOfPage('routines/[routine]/index.astro'),
    experts: idsOfPage('experts/[expert].astro'),
  };
  const isKnown = lists.claims.faults.length === 0;
  for (const piece of pieces) {
    const { isHidden, fields, text } = piece;
    const isRead = isKnown && fields?.faults.length === 0 && !(text && 'fault' in text.tree);
    const anchors = isRead ? anchorsOn(piece, ids[piece.collection], Object(lists.claims.value) as Data, tagIds) : null;
    pages.set(piece.path, { anchors, isHidden });
    for (const address of besides(piece)) pages.set(address, { anchors: null, isHidden });
  }
  for (const [address, page] of subjects(content)) pages.set(address, page);
  for (const old of oldPaths(root, pieces)) if (!pages.has(old)) pages.set(old, anyPlace);
  return pages;
}

/** Addresses that go with one of a piece. */
function besides({ collection, id }: Piece): string[] {
  if (collection === 'articles') return [paths.discussionPath(id), paths.markdownPath(id), paths.threadFeedPath(id)];
  if (collection === 'exercises') return [paths.figurePath(id), paths.embedPath(id)];
  return collection === 'routines' ? [paths.playPath(id)] : [];
}

/** Every tag has a page; a series only with a part that is shown, and both have feeds only with an article. */
function subjects({ pieces, lists }: Content): [string, Page][] {
  const shown = pieces.filter(({ collection, isHidden }) => collection === 'articles' && !isHidden);
  const used = shown.map(({ fields }) => Object(fields?.value) as { tags?: unknown; series?: unknown });
  const tags = used.flatMap((fields) => textsIn(fields.tags));
  const series = used.flatMap((fields) => textsIn([(Object(fields.series) as { name?: unknown }).name]));
  const pageOf = (name: string): Page => ({ anchors: idsOfPage(name), isHidden: false });
  const [tagPage, seriesPage] = [pageOf('tags/[tag]/index.astro'), pageOf('series/[series]/index.astro')];
  return [
    ...Object.keys(Object(lists.tags.value) as object).map((id): [string, Page] => [paths.tagPath(id), tagPage]),
    ...series.map((id): [string, Page] => [paths.seriesPath(id), seriesPage]),
    ...[...tags.map(paths.tagPath), ...series.map(paths.seriesPath)].flatMap((page) =>
      Object.values(paths.columnFeedPaths(page)).map((feed): [string, Page] => [feed, anyPlace]),
    ),
  ];
}

/** The places of a piece's page: those of every such page, and those that its words, its fields and its sources make. */
function anchorsOn(piece: Piece, shared: ReadonlySet<string>, claims: Data, tagIds: Site['tagIds']): Set<string> {
  const { text, fields, collection } = piece;
  const data = Object(fields?.value) as Data;
  const anchors = new Set(shared);
  if (text && 'root' in text.tree) {
    for (const id of anchorsOf(text.tree.root, data, { tags: mdxProps, tagIds })) anchors.add(id);
  }
  const cited = textsIn(data['claims']).flatMap((claim) => textsIn((Object(claims[claim]) as Data)['citations']));
  for (const id of [...cited, ...textsIn(data['citations'])]) anchors.add(paths.citationAnchor(id));
  // The form for letters, and the timer of an exercise that has one.
  if (collection === 'articles') anchors.add('ask');
  if (data['timer'] !== undefined) anchors.add('hold');
  else if (collection === 'exercises') anchors.delete('timer');
  return anchors;
}

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
