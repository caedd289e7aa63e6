import { mdxToMdast } from 'satteri';
import { said } from '#words/check-content.ts';
import type { Place } from './finding.ts';

/** A node of a text, as far as the checks look. */
export interface TextNode {
  type: string;
  position?: { start: { line: number; column: number; offset: number }; end: { offset: number } };
  children?: TextNode[];
  value?: string;
  url?: string;
  alt?: string;
  identifier?: string;
  depth?: number;
  name?: string | null;
  attributes?: { type: string; name?: string; value?: string | null | { value: string } }[];
}

/** A text as a tree, or what the compiler of the build says against it, with the place. */
export type Tree = { root: TextNode } | { fault: Place & { message: string } };

/** Lists and quotations within each other that a text may have. */
const DEEPEST = 200;

/** Reads a text with the compiler and the settings of the build. */
export function readTree(text: string): Tree {
  try {
    const root = mdxToMdast(text, { features: { gfm: true, smartPunctuation: true } }) as TextNode;
    return isDeep(root) ? { fault: { line: 1, message: said.deep(DEEPEST) } } : { root };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, column, says] = /^(\d+):(\d+): ([^]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(message) ?? [];
    return { fault: { line: Number(line ?? 1), column: Number(column ?? 1), message: says ?? message } };
  }
}

/** Looks at a level at a time: a walk that calls itself would come to its end in a text that is nested without one. */
function isDeep(root: TextNode): boolean {
  let level = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap(({ children = [] }) => children);
  }
  return false;
}

/** A node and all in it, in the order of the text. */
export function nodesIn(node: TextNode, all: TextNode[] = []): TextNode[] {
  all.push(node);
  for (const child of node.children ?? []) nodesIn(child, all);
  return all;
}

export const isTag = ({ type }: TextNode) => type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';

/** What a node says, without marks. */
export function wordsOf({ type, value, alt, children }: TextNode): string {
  if (type === 'image') return alt ?? '';
  return value ?? (children ?? []).map(wordsOf).join('');
}

export function placeOf({ position }: TextNode): Place {
  return position ? { line: position.start.line, column: position.start.column } : { line: 1 };
}

/** Where a prop stands in a tag; where the tag begins, if it is not found. */
export function placeOfProp(node: TextNode, prop: string, text: string): Place {
  const { start, end } = node.position ?? {};
  if (!start || !end) return { line: 1 };
  const source = text.slice(start.offset, end.offset);
  const found = new RegExp(`\\s(?=${prop.replace(/[^\w-]/g, '\\$&')}(?:[\\s=/>]))`).exec(source);
  if (!found) return placeOf(node);
  const before = source.slice(0, found.index + 1).split('\n');
  const last = before.at(-1) ?? '';
  const line = start.line + before.length - 1;
  return { line, column: before.length === 1 ? start.column + last.length : last.length + 1 };
}
