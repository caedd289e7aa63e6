import { expect, test } from 'vitest';
import { FigureView } from './FigureView.tsx';
import { calfPose } from './calf.ts';

function attributes(tree: ReturnType<typeof FigureView>): Record<string, unknown> {
  return tree.props as Record<string, unknown>;
}

test('the picture is named by ids that grow from its own', () => {
  const tree = FigureView({ frame: calfPose('straight', 0.5), id: 'hero', label: 'calf: a hint' });
  expect(attributes(tree)['aria-labelledby']).toBe('hero-title hero-desc');
  expect(JSON.stringify(tree)).toContain('"id":"hero-title"');
});

test('a decorative picture is silent', () => {
  const tree = FigureView({ frame: calfPose('bent', 5), id: 'b', decorative: true });
  expect(attributes(tree)['aria-hidden']).toBe('true');
  expect(JSON.stringify(tree)).not.toContain('b-title');
});
