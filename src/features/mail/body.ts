import { dir, lang } from '#words/locale.ts';
import { beginningOf } from '../../lib/graphemes.ts';

/** A piece of a mail. Everything in it is text: what a reader wrote is escaped, and stands in a quote. */
export type Block =
  | { is: 'text' | 'heading' | 'quote' | 'small'; text: string }
  | { is: 'links'; links: readonly { label: string; url: string }[] };

export const text = (words: string): Block => ({ is: 'text', text: words });
export const heading = (words: string): Block => ({ is: 'heading', text: words });
export const quote = (words: string): Block => ({ is: 'quote', text: words });
export const small = (words: string): Block => ({ is: 'small', text: words });
export const links = (...all: { label: string; url: string }[]): Block => ({ is: 'links', links: all });

/** The mail for programs that show plain text, and for readers who want it. */
export function toText(blocks: readonly Block[]): string {
  return `${blocks.map(blockText).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  if (block.is === 'links') return block.links.map(({ label, url }) => `${label}:\n${url}`).join('\n\n');
  if (block.is !== 'quote') return block.text;
  return block.text
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

const STYLE = {
  page: 'margin:0;padding:24px 16px;font:16px/1.5 Georgia,serif',
  column: 'max-width:36em;margin:0 auto',
  heading: 'margin:28px 0 8px;font-size:17px;line-height:1.35',
  text: 'margin:0 0 16px',
  quote: 'margin:0 0 16px;padding:2px 0 2px 16px;border-left:4px solid #1a626a',
  links: 'margin:0 0 16px',
  link: 'display:inline-block;margin:0 20px 8px 0;font-weight:bold',
  small: 'margin:0 0 12px;font-size:14px;opacity:.75',
};

/** The mail as HTML: a column of text, with no picture and nothing to load. */
export function toHtml(title: string, blocks: readonly Block[]): string {
  return [
    `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">`,
    `<title>${escapeHtml(title)}</title></head><body style="${STYLE.page}"><div style="${STYLE.column}">`,
    ...blocks.map(blockHtml),
    '</div></body></html>',
  ].join('\n');
}

function blockHtml(block: Block): string {
  if (block.is === 'links') {
    const anchors = block.links.map(
      ({ label, url }) => `<a style="${STYLE.link}" href="${escapeHtml(url)}">${escapeHtml(label)}</a>`,
    );
    return `<p style="${STYLE.links}">${anchors.join(' ')}</p>`;
  }
  const words = escapeHtml(block.text).replaceAll('\n', '<br>\n');
  if (block.is === 'quote') return `<blockquote dir="auto" style="${STYLE.quote}">${words}</blockquote>`;
  const tag = block.is === 'heading' ? 'h2' : 'p';
  return `<${tag} style="${STYLE[block.is]}">${words}</${tag}>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Controls and breaks; but not what joins emoji and letters, makes flags, or keeps a name apart from its sentence. */
const BREAKS = /(?:(?!\u200c|\u200d|[\u2068\u2069]|[\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s])+/gu;

/** Text for one line: no control characters, one space between words, and not endless. */
export function oneLine(words: string, most = 120): string {
  const line = words.replace(BREAKS, ' ').trim();
  const whole = beginningOf(line, most);
  return whole === line ? line : `${beginningOf(line, most - 1)}…`;
}

/** The beginning of a long text. */
export function beginning(words: string, most: number): string {
  const begun = beginningOf(words, most);
  return begun === words ? words : `${begun.trimEnd()} …`;
}
