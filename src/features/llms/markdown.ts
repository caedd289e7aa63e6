import sanitizeHtml from 'sanitize-html';
import { figure } from '#words/llms.ts';
import { blocks } from '../transfer/markdown-blocks.ts';
import { inline } from '../transfer/markdown-inline.ts';
import { parseClean } from '../transfer/markdown-nodes.ts';

/** Headings and tables, which the writer of letters does not know. */
const APART = /(<h[2-4]>[\s\S]*?<\/h[2-4]>|<table>[\s\S]*?<\/table>)/;

/** The text of an article, as feeds have it, as Markdown; a picture is a link that says what it shows. */
export function toMarkdown(html: string): string {
  const named = html.replace(/<dt>/g, '<p><strong>').replace(/<\/dt>/g, '</strong></p>');
  const clean = sanitizeHtml(named, {
    allowedTags: [
      ...['h2', 'h3', 'h4', 'p', 'br', 'em', 'strong', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre'],
      ...['table', 'tr', 'th', 'td'],
    ],
    allowedAttributes: { a: ['href'], ol: ['start'] },
    transformTags: {
      cite: 'em',
      dd: 'p',
      figcaption: 'p',
      img: (_tag, { src = '', alt = '' }): sanitizeHtml.Tag => ({
        tagName: 'a',
        attribs: { href: src },
        text: figure(alt),
      }),
    },
    nonTextTags: ['caption'],
  });
  const written = clean.split(APART).map(piece).filter(Boolean).join('\n\n');
  // Brackets around an address are only for those that would end early without.
  return written.replace(/\]\(<([^<>()\s]+)>\)/g, ']($1)');
}

function piece(html: string): string {
  const [, level] = /^<h([2-4])>/.exec(html) ?? [];
  if (level) return `${'#'.repeat(Number(level))} ${oneLine(html)}`;
  return html.startsWith('<table>') ? table(html) : blocks(parseClean(html));
}

function oneLine(html: string): string {
  return inline(parseClean(html.replace(/<\/?(?:h[2-4]|th|td|p)>/g, ' ')))
    .replace(/\s+/g, ' ')
    .trim();
}

/** The first row is the head; a row with fewer cells is filled up. */
function table(html: string): string {
  const rows = [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<(th|td)>([\s\S]*?)<\/\1>/g)].map(([, , cell = '']) => oneLine(cell).replaceAll('|', '\\|')),
  );
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const lines = rows.map((row) => `| ${Array.from({ length: width }, (_, at) => row[at] ?? '').join(' | ')} |`);
  const [head, ...rest] = lines;
  return head === undefined ? '' : [head, `| ${Array(width).fill('---').join(' | ')} |`, ...rest].join('\n');
}
