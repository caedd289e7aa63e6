import type { Drawing } from './draw.ts';

/** The colours that a person's rules set in the style sheet, those of light pages. */
function colours(sheet: string, person: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of ['figure', `figure-${person}`]) {
    const [, rules = ''] = new RegExp(`\\.${name} \\{([^}]*)`).exec(sheet) ?? [];
    for (const [, property = '', value = ''] of rules.matchAll(/(--fig-[a-z-]+):\s*([^;]+);/g)) {
      found.set(property, value.replace(/light-dark\(([^,]+),[^)]*\)/, '$1'));
    }
  }
  return found;
}

/**
 * A drawing as an SVG file that needs no page: for share images.
 * `sheet` is the text of figure.css; its light colours are written out, its media and layers left behind.
 */
export function standaloneSvg(drawing: Drawing, sheet: string): string {
  const known = colours(sheet, drawing.person);
  const [screen = ''] = sheet.split('@media');
  const rules = [...screen.matchAll(/\.figure (\.[a-z.-]+(?:,\s*\.figure \.[a-z.-]+)*) \{([^}]*)\}/g)];
  const style = rules
    .map(([, selector = '', body = '']) => `${selector.replaceAll('.figure ', '')}{${body.replace(/\s+/g, ' ')}}`)
    .join('')
    .replace(/var\((--fig-[a-z-]+)\)/g, (_, property: string) => known.get(property) ?? 'none');
  const paths = drawing.layers.map(({ className, d }) => `<path class="${className}" d="${d}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${drawing.viewBox}"><style>${style}</style>${paths}</svg>`;
}
