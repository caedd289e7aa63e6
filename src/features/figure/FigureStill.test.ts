import { expect, test } from 'vitest';
import { FigureStill } from './FigureStill.tsx';
import { FigureView } from './FigureView.tsx';
import { calfPose } from './calf.ts';
import { drawFigure } from './draw.ts';

test('the picture is named from its pose, under ids that grow from its own', () => {
  const still = FigureStill({ frame: calfPose('straight', 0.5), id: 'hero', label: 'calf: a hint' });
  expect(still.props.name).toBe('Right leg back, heel down, knee straight');
  expect(still.props.detail).toBe('Both hands rest flat on a wall. The calf is marked. calf: a hint');
  const tree = JSON.stringify(FigureView(still.props));
  expect(tree).toContain('"id":"hero-title"');
  expect(tree).toContain('"aria-labelledby":"hero-title"');
});

test('a picture without an id is silent', () => {
  const tree = JSON.stringify(FigureView({ drawing: drawFigure(calfPose('bent', 5)) }));
  expect(tree).toContain('"aria-hidden":"true"');
  expect(tree).not.toContain('title');
});
