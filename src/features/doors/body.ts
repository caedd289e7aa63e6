import sanitizeHtml from 'sanitize-html';

const ISLAND = /<astro-island\b[\s\S]*?<\/astro-island>/g;
const TABLE = /<table\b[\s\S]*?<\/table>/g;

/** Gone with all that is in it: what needs a script, and what steers a page. */
const DROPPED = [
  'script',
  'style',
  'template',
  'noscript',
  'textarea',
  'option',
  'button',
  'form',
  'fieldset',
  'legend',
];
const DROPPED_TOO = [
  'label',
  'input',
  'select',
  'output',
  'nav',
  'svg',
  'dialog',
  'iframe',
  'object',
  'video',
  'audio',
];

/** Gone likewise, by class: what passes the page on, and links that only a script makes useful. */
const STEERS = /<(div|a)\b[^>]* class="(?:[^"]* )?(?:share|button|data-footnote-backref|footnote-backref)[ "][^>]*>/;

/** Gone likewise: a sentence of the text that is shown a second time. */
const REPEATED = /<div\b[^>]* class="pull"[^>]*>/;

/** A film is its poster, above its link. */
const FILM = /<video\b[^>]*\bposter="([^"]*)"[^>]*\baria-label="([^"]*)"[\s\S]*?<\/video>/g;

/** How wide a figure is where the page's own sheet does not say, in pixels. */
const FIGURE_WIDTH = 320;

/**
 * The text of a built article that can stand alone: no script, form or class, every address absolute, a widget as the
 * table that it is without scripts, notes as quotations.
 * @param html the whole page
 * @param address where the page stands
 * @throws with a sentence where the page has no text
 */
export function bodyOf(html: string, address: string): string {
  const prose = inside(html, '<div class="prose">');
  const sources = inside(html, '<section class="sources"');
  if (!prose) throw new Error(`${address} has no <div class="prose">: feeds cannot tell where its text begins.`);
  const plain = without(REPEATED, without(STEERS, prose + sources))
    .replace(ISLAND, (island) => (island.match(TABLE) ?? []).join(''))
    .replace(FILM, '<img src="$1" alt="$2">');
  return sanitizeHtml(plain, {
    allowedTags: [
      ...['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'a', 'em', 'strong', 'cite', 'sup', 'sub', 'code'],
      ...[
        'pre',
        'blockquote',
        'figure',
        'figcaption',
        'img',
        'br',
        'hr',
        'table',
        'caption',
        'thead',
        'tbody',
        'tfoot',
      ],
      ...['tr', 'th', 'td', 'span'],
    ],
    allowedAttributes: {
      a: ['href'],
      img: ['src', 'alt', 'width'],
      ol: ['start'],
      span: ['lang', 'dir'],
      th: ['scope'],
    },
    nonTextTags: [...DROPPED, ...DROPPED_TOO],
    transformTags: {
      aside: 'blockquote',
      summary: 'p',
      div: (tagName, { role = '' }) => ({ tagName: role === 'note' ? 'blockquote' : tagName, attribs: {} }),
      a: (_tag, { href = '' }) => ({ tagName: 'a', attribs: { href: new URL(href, address).href } }),
      img: (_tag, { src = '', alt = '' }) => ({
        tagName: 'img',
        attribs: { src: new URL(src, address).href, alt, width: String(FIGURE_WIDTH) },
      }),
    },
  })
    .replace(/<span>([^<]*)<\/span>/g, '$1')
    .trim();
}

/** What stands between a start tag and its end tag; empty where the page has none. */
function inside(html: string, start: string): string {
  const from = html.indexOf(start);
  if (from < 0) return '';
  const begin = html.indexOf('>', from) + 1;
  return html.slice(begin, endOf(html, /^<(\w+)/.exec(start)?.[1] ?? '', begin));
}

/** Without the elements whose start tag looks so. */
function without(start: RegExp, html: string): string {
  const found = start.exec(html);
  if (!found) return html;
  const [tag, name = ''] = found;
  const end = endOf(html, name, found.index + tag.length);
  return html.slice(0, found.index) + without(start, html.slice(end).replace(/^<\/\w+>/, ''));
}

/** Where the end tag stands of an element whose content begins here; past all where it has none. */
function endOf(html: string, name: string, begin: number): number {
  let depth = 1;
  for (const match of html.slice(begin).matchAll(new RegExp(`<(/?)${name}\\b`, 'g'))) {
    depth += match[1] ? -1 : 1;
    if (depth === 0) return begin + match.index;
  }
  return html.length;
}
