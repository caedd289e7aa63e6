import type { Graph } from 'schema-dts';
import { expect, test } from 'vitest';
import type { Comment } from '../discussion/comment.ts';
import { graphOf } from './graph.ts';
import { letterNodes } from './letters.ts';
import type { PageEntry } from './page-entry.ts';
import { toScriptText } from './script-text.ts';

const SITE = 'https://column.example/';
const PAGE = 'https://column.example/articles/culprit/';

type Node = Record<string, unknown>;

function entry(more: Partial<PageEntry> = {}): PageEntry {
  const description = 'What one may expect of a calf that is stretched less than one would think, drawn and counted.';
  return { title: 'The quiet culprit', description, path: '/articles/culprit/', kind: 'article', ...more };
}

function nodesOf(graph: Graph | null): Record<string, Node> {
  const nodes = (graph?.['@graph'] ?? []) as unknown as Node[];
  return Object.fromEntries(nodes.map((node) => [node['@type'] as string, node]));
}

function letter(id: string, more: Partial<Comment> = {}): Comment {
  const author = { name: 'Amber', role: 'reader' as const };
  const created = { createdAt: '2026-11-23T10:00:00.000Z', editedAt: null, seeded: false };
  const marks = { pinned: false, answer: false, closed: false, deleted: false, votes: 0, becameArticle: null };
  return { id, parentId: null, kind: 'comment', author, html: '<p>Ten &amp; more.</p>', ...created, ...marks, ...more };
}

test('a page belongs to the site, and the site to the column', () => {
  const { WebPage, WebSite, Organization } = nodesOf(graphOf(entry(), SITE));
  expect(WebPage).toMatchObject({ url: PAGE, isPartOf: { '@id': WebSite?.['@id'] } });
  expect(WebSite).toMatchObject({ url: SITE, publisher: { '@id': Organization?.['@id'] } });
});

test('the way to a page begins at the home page and ends at it', () => {
  const trail = [{ name: 'Columns', path: '/articles/' }];
  const { BreadcrumbList, WebPage } = nodesOf(graphOf(entry({ trail }), SITE));
  expect(WebPage?.['breadcrumb']).toEqual({ '@id': BreadcrumbList?.['@id'] });
  const steps = BreadcrumbList?.['itemListElement'] as Node[];
  expect(steps.map(({ position, name, item }) => [position, name, item])).toEqual([
    [1, 'Ask The Expert', SITE],
    [2, 'Columns', `${SITE}articles/`],
    [3, 'The quiet culprit', PAGE],
  ]);
  expect(nodesOf(graphOf(entry(), SITE))).not.toHaveProperty('BreadcrumbList');
});

test('a page is about its first thing', () => {
  const graph = (absolute: (path: string) => string) => [
    { '@type': 'Person' as const, '@id': absolute('/#ada'), name: 'Ada' },
  ];
  const { ProfilePage } = nodesOf(graphOf(entry({ pageType: 'ProfilePage', graph }), SITE));
  expect(ProfilePage?.['mainEntity']).toEqual({ '@id': `${SITE}#ada` });
});

test('a review is told when there was one', () => {
  expect(nodesOf(graphOf(entry(), SITE))['WebPage']).not.toHaveProperty('lastReviewed');
  const review = { by: 'Dr Ada Test', role: 'Physiotherapist', date: '2026-11-01' };
  expect(nodesOf(graphOf(entry({ review }), SITE))['WebPage']).toMatchObject({
    lastReviewed: '2026-11-01',
    reviewedBy: { name: 'Dr Ada Test', jobTitle: 'Physiotherapist' },
  });
});

test('of a page that search leaves out nothing is told', () => {
  expect(graphOf(entry({ noindex: true }), SITE)).toBeNull();
});

test('a letter names the one that it answers, by the address that both have in the page', () => {
  const [first, second] = letterNodes(
    [letter('a'), letter('b', { parentId: 'a', votes: 3 })],
    PAGE,
  ) as unknown as Node[];
  expect(first).toMatchObject({
    url: `${PAGE}#comment-a`,
    text: 'Ten & more.',
    datePublished: '2026-11-23T10:00:00.000Z',
  });
  expect(first).not.toHaveProperty('parentItem');
  expect(second).toMatchObject({ parentItem: { '@id': first?.['@id'] }, upvoteCount: 3 });
});

test('notes, and letters that were taken back, are not told; a retold letter has no date', () => {
  const gone = letter('a', { deleted: true, html: '' });
  const told = letterNodes([gone, letter('b', { parentId: 'a', seeded: true }), letter('c', { kind: 'note' })], PAGE);
  expect(told).toHaveLength(1);
  expect(told[0]).not.toHaveProperty('parentItem');
  expect(told[0]).not.toHaveProperty('datePublished');
});

test('nothing that a letter says ends the script that tells it', () => {
  const comment = letterNodes([letter('a', { html: '<p>&lt;/script&gt;&lt;!-- &lt;script&gt;</p>' })], PAGE);
  const graph = graphOf(entry({ graph: () => [{ '@type': 'BlogPosting', comment }] }), SITE) as Graph;
  expect(toScriptText(graph)).not.toContain('<');
  expect(JSON.parse(toScriptText(graph))).toEqual(graph);
  expect(toScriptText(graph)).toContain('\\u003c/script>\\u003c!--');
});
