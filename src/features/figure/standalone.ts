import type { Drawing } from './draw.ts';

/** The colours that a person's rules set in the style sheet. */
function colours(sheet: string, person: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of ['figure', `figure-${person}`]) {
    const rules = [...sheet.matchAll(new RegExp(`\\.${name} \\{([^}]*)`, 'g'))].join();
    for (const [, property = '', value = ''] of rules.matchAll(/(--fig-[a-z-]+):\s*([^;]+);/g)) {
      found.set(property, value);
    }
  }
  return found;
}

/** A block of rules for paper or for forced colours, one deep. */
const MEDIA = /@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;

/** The rules of the sheet that paint one of these classes, without its layers. */
function rulesFor(sheet: string, classes: ReadonlySet<string>): string[] {
  const rules = [...sheet.matchAll(/\.figure (\.[a-z.-]+(?:,\s*\.figure \.[a-z.-]+)*) \{([^}]*)\}/g)];
  return rules.flatMap(([, selectors = '', body = '']) => {
    const used = selectors
      .replaceAll('.figure ', '')
      .split(/,\s*/)
      .filter((selector) =>
        selector
          .split('.')
          .slice(1)
          .every((name) => classes.has(name)),
      );
    return used.length ? [`${used.join()}{${body.trim().replace(/\s+/g, ' ')}}`] : [];
  });
}

/**
 * A drawing as an SVG file that needs no page.
 * `sheet` is the text of figure-more.css and figure-screen.css; its colours are written out, its media and layers left behind. A `light` picture
 * keeps the light ones, for share images; one for `either` turns dark with the page that shows it.
 */
export function standaloneSvg(drawing: Drawing, sheet: string, scheme: 'light' | 'either' = 'light'): string {
  const screen = sheet.replace(MEDIA, '');
  const known = colours(screen, drawing.person);
  const classes = new Set(drawing.layers.flatMap(({ className }) => className.split(' ')));
  const painted = rulesFor(screen, classes)
    .join('')
    .replace(/var\((--fig-[a-z-]+)\)/g, (_, property: string) => known.get(property) ?? 'none');
  const style = scheme === 'light' ? lightOnly(painted) : EITHER + painted;
  const paths = drawing.layers.map(({ className, d }) => `<path class="${className}" d="${d}"/>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${drawing.viewBox}"><style>${style}</style>${paths}</svg>`;
}

const EITHER = ':root{color-scheme:light dark}';

/** The same with its light colours only. */
export function lightOnly(svg: string): string {
  return svg.replace(EITHER, '').replace(/light-dark\(([^,]+),[^)]*\)/g, '$1');
}
