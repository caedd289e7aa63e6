import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sheet = readFileSync(new URL('./figure-screen.css', import.meta.url), 'utf8');

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function colours(property: string): string[] {
  const [, value = ''] = new RegExp(`${property}: ([^;]+);`).exec(sheet) ?? [];
  return value.match(/#[0-9a-f]{6}/g) ?? [];
}

test('the muscle stands out from its edge, so from any skin, at 3:1 in light and dark', () => {
  const [edge = ''] = colours('--fig-keyline');
  const muscles = colours('--fig-muscle');
  expect(muscles).toHaveLength(2);
  for (const muscle of muscles) {
    expect(contrast(muscle, edge)).toBeGreaterThanOrEqual(3);
  }
});
