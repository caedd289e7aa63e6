import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { calfPose } from './calf.ts';
import { drawFigure } from './draw.ts';
import { people } from './people.ts';
import { standaloneSvg } from './standalone.ts';

const sheet = ['more', 'screen']
  .map((name) => readFileSync(new URL(`./figure-${name}.css`, import.meta.url), 'utf8'))
  .join('');

test('a file of its own has every colour written out', () => {
  for (const person of Object.values(people)) {
    const drawing = drawFigure(calfPose('straight', 5), { person });
    const svg = standaloneSvg(drawing, sheet);
    const style = svg.slice(svg.indexOf('<style>'), svg.indexOf('</style>'));
    expect(style).not.toMatch(/var\(|light-dark|@/);
    for (const { className } of drawing.layers) {
      expect(style).toContain(`.${className.split(' ').at(0)}`);
    }
  }
});
