import Slugger from 'github-slugger';
import { propsOf } from './props.ts';
import { isTag, nodesIn, type TextNode, wordsOf } from './tree.ts';
import type { Site } from './site.ts';

/** What a text gives a name that a link may end in: headings, as Astro names them, notes, and tags. */
export function anchorsOf(
  root: TextNode,
  data: Readonly<Record<string, unknown>>,
  { tags, tagIds }: Pick<Site, 'tags' | 'tagIds'>,
): string[] {
  const slugger = new Slugger();
  const anchors: string[] = [];
  for (const node of nodesIn(root)) {
    if (node.type === 'heading') anchors.push(slugger.slug((node.children ?? []).map(headingText).join('')));
    if (node.type === 'footnoteDefinition') anchors.push('footnote-label', `user-content-fn-${node.identifier}`);
    if (isTag(node)) anchors.push(...idsOf(node, data, { tags, tagIds }));
  }
  return anchors;
}

/** A picture in a heading is no part of its name. */
const headingText = (node: TextNode) => (node.type === 'image' ? '' : wordsOf(node));

function idsOf(
  node: TextNode,
  data: Readonly<Record<string, unknown>>,
  { tags, tagIds }: Pick<Site, 'tags' | 'tagIds'>,
): string[] {
  const { given } = propsOf(node, data);
  const name = node.name ?? '';
  const props = { ...given, ...Object(tags[name]?.safeParse(given).data) } as Record<string, unknown>;
  const own = typeof props['id'] === 'string' ? [props['id']] : [];
  const card = name === 'Exercise' ? [`card-${String(props['slug'])}`] : [];
  return [...own, ...card, ...(tagIds[name] ?? [])];
}
