import * as words from '#words/questions.ts';
import { lang } from '#words/locale.ts';
import { fit } from '../../lib/fit.ts';

/** The text of a stored letter: its paragraphs on lines of their own, every mark gone. */
export function textOf(html: string): string {
  return decode(html.replace(/<\/(p|li|pre|blockquote)>|<br\s*\/?>/g, '\n').replace(/<[^<>]*>/g, ''))
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim()
    .toWellFormed();
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

function decode(text: string): string {
  return text.replace(/&(lt|gt|quot|#39|amp);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}

/** A sentence up to the mark that ends it, or to the end of its line. */
const SENTENCE = /[^\n]+?(?:[.?!…]+["”’»)]*(?=\s|$)|[。？！؟]|(?=\n)|$)/gu;
const ASKS = /[?？؟]["”’»)]*$/u;

/** A sentence of fewer characters says too little by itself. */
const TELLING = 20;

/** At most so many characters for a heading, a browser's title, a description, a slug. */
const LENGTH = { headline: 120, title: 60, description: 155, slug: 60 };

/**
 * What a letter asks, in one line: its first sentence that ends in a question mark and says enough, else one that says
 * little, else how it begins. What it quotes from others counts only when there is nothing else.
 */
export function headlineOf(html: string): string {
  const text = textOf(ownWords(html)) || textOf(html);
  const asking = (text.match(SENTENCE) ?? []).map((sentence) => sentence.trim()).filter((part) => ASKS.test(part));
  const telling = asking.find((sentence) => sentence.length >= TELLING) ?? asking[0];
  return fit((telling ?? text).replaceAll('\n', ' '), LENGTH.headline);
}

/** The letter without what it quotes, at any depth. */
function ownWords(html: string): string {
  let depth = 0;
  return html
    .split(/(<\/?(?:blockquote|pre)>)/)
    .map((part) => {
      if (/^<(blockquote|pre)>$/.test(part)) depth += 1;
      if (/^<\/(blockquote|pre)>$/.test(part)) depth -= 1;
      return depth === 0 ? part : '\n';
    })
    .join('');
}

/** The headline as the browser's title. */
export function titleOf(headline: string): string {
  return fit(headline, LENGTH.title);
}

export function descriptionOf(html: string, article: string, replies: string): string {
  return fit(words.description(replies, article, textOf(html).replaceAll('\n', ' ')), LENGTH.description);
}

/** Percent-encoded, a letter of another script takes up to nine characters. */
const SLUG_BYTES = 180;

/** The words of a headline for its address: lower case, Latin letters without accents, other scripts as they are. */
export function slugOf(headline: string): string {
  const plain = headline
    .normalize('NFKD')
    .replace(/([a-z])\p{M}+/giu, '$1')
    .normalize('NFC')
    .toLowerCase();
  const parts = plain.replace(/['’]|\ufe0f|\u20e3/g, '').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu) ?? [];
  let slug = '';
  for (const word of parts) {
    const longer = slug === '' ? cutWord(word) : `${slug}-${word}`;
    if (longer.length > LENGTH.slug || encodeURIComponent(longer).length > SLUG_BYTES) break;
    slug = longer;
  }
  return slug || words.slug;
}

/** A long word's beginning, never parted from the marks on its last letter. */
function cutWord(word: string): string {
  let cut = '';
  for (const { segment } of new Intl.Segmenter(lang).segment(word)) {
    const longer = cut + segment;
    if (longer.length > LENGTH.slug || encodeURIComponent(longer).length > SLUG_BYTES) break;
    cut = longer;
  }
  return cut;
}
