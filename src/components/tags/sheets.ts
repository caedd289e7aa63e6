import { press } from '../../lib/press.ts';
import aside from './aside.css?raw';
import picture from './picture.css?raw';
import pullQuote from './pull-quote.css?raw';
import video from './video.css?raw';

const sheets: [RegExp, string][] = [
  [/<Aside\b/, aside],
  [/<PullQuote\b/, pullQuote],
  [/<Figure\b|<Video\b|!\[/, picture],
  [/<Video\b/, video],
];

/**
 * The sheets that a text needs for the tags in it. They stand in the heads of those pages alone: imported by their
 * components they would be in every page that could have them.
 * @param body in Markdown
 */
export function sheetsFor(body: string): string[] {
  return sheets.filter(([tag]) => tag.test(body)).map(([, css]) => press(css));
}
