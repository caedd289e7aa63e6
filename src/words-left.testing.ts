import { readFileSync } from 'node:fs';
import { parse } from '@astrojs/compiler-rs';

/** Attributes and fields that are read out or shown. */
const SAID = new Set(
  'alt title heading description placeholder label legend text aria-label aria-description aria-roledescription aria-valuetext'.split(
    ' ',
  ),
);
const WORD = /\p{L}{2}/u;

/** A node of the parser's tree; `start` is where it begins in the source. */
interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === 'string';
const nodesIn = (value: unknown): Node[] => (Array.isArray(value) ? value : [value]).filter(isNode);

/** The literal words that an expression may come to, whichever way its conditions go. */
function literalsOf(node: Node): Node[] {
  const inside = (...keys: string[]) => keys.flatMap((key) => nodesIn(node[key])).flatMap(literalsOf);
  if (node.type === 'Literal' || node.type === 'TemplateElement' || node.type === 'JSXText') return [node];
  if (node.type === 'JSXExpressionContainer') return inside('expression');
  if (node.type === 'TemplateLiteral') return inside('quasis', 'expressions');
  if (node.type === 'ConditionalExpression') return inside('consequent', 'alternate');
  if (node.type === 'LogicalExpression') return inside('left', 'right');
  return node.type === 'BinaryExpression' && node['operator'] === '+' ? inside('left', 'right') : [];
}

function textOf({ value }: Node): string {
  const text = typeof value === 'string' ? value : ((value as { cooked?: string } | null)?.cooked ?? '');
  return text.replace(/\s+/g, ' ').trim();
}

/** What stands between tags, and in the attributes and fields that are read out, of all that is within a node. */
function saidIn(node: Node): Node[] {
  const tag = (node['openingElement'] as { name?: { name?: string } } | undefined)?.name?.name;
  if (tag === 'style' || tag === 'script') return [];
  const name = (node[node.type === 'Property' ? 'key' : 'name'] as { name?: string } | undefined)?.name ?? '';
  const hasName = node.type === 'JSXAttribute' || node.type === 'Property';
  const own = hasName && SAID.has(name) ? nodesIn(node['value']) : nodesIn(node['children']);
  return [...own.flatMap(literalsOf), ...Object.values(node).flatMap(nodesIn).flatMap(saidIn)];
}

/** The words that are typed inside the markup of an .astro or .tsx file, each as "line: words". */
export function wordsLeft(path: string): string[] {
  const text = readFileSync(path, 'utf8');
  // The front matter of an .astro file is TypeScript that may hold markup, and so the whole of a .tsx file.
  const fence = path.endsWith('.astro') ? '' : '---\n';
  const source = `${fence}${text}${fence && '\n---\n'}`;
  const { ast, diagnostics } = parse(source);
  if (diagnostics[0]) throw new Error(`${path} cannot be read: ${diagnostics[0].text}`);
  const found = nodesIn(ast)
    .flatMap((node) => [...nodesIn(node['body']).flatMap(literalsOf), ...saidIn(node)])
    .filter((node) => WORD.test(textOf(node)));
  const lineOf = ({ start }: Node) => source.slice(0, start + 1).split('\n').length - (fence ? 1 : 0);
  return [...new Set(found.map((node) => `${lineOf(node)}: ${textOf(node)}`))];
}
