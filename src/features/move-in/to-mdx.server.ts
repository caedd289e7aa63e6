import { blocks, levelsOf } from './blocks.ts';
import { saysSame } from './check.server.ts';
import { escapeAll } from './escape.ts';
import { type Node, textOf } from './tree.ts';

/** Clean nodes as MDX that compiles and says the same words: where marks would say something else, the words alone. */
export function toMdx(nodes: readonly Node[]): string {
  const levels = levelsOf(nodes);
  const whole = blocks(nodes, levels).join('\n\n');
  if (saysSame(whole, textOf(nodes))) return whole;
  const parts = nodes.map((node) => {
    const part = blocks([node], levels).join('\n\n');
    const text = textOf([node]);
    return saysSame(part, text) ? part : escapeAll(text);
  });
  const joined = parts.filter((part) => part !== '').join('\n\n');
  return saysSame(joined, textOf(nodes)) ? joined : escapeAll(textOf(nodes));
}
