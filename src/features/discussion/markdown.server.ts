import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

/** Raised when the allowed marks or the sanitiser's list change: the server then renders every kept source anew. */
export const HTML_VERSION = 1;

/** Emphasis, links, lists, quotes and code; a line break stays one. Anything else is text. */
const markdown = new MarkdownIt('zero', { html: false, linkify: true, breaks: true }).enable([
  'emphasis',
  'link',
  'linkify',
  'autolink',
  'list',
  'blockquote',
  'backticks',
  'fence',
  'newline',
  'escape',
]);
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

/** The reader's Markdown as the HTML that is stored and shown. */
export function renderBody(source: string): string {
  return sanitizeHtml(markdown.render(source), {
    allowedTags: ['p', 'br', 'em', 'strong', 'a', 'ul', 'ol', 'li', 'blockquote', 'code', 'pre'],
    allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    transformTags: { a: sanitizeHtml.simpleTransform('a', { rel: 'nofollow ugc noopener' }) },
  }).trim();
}

/** Whether anything is left to read once the marks are gone. */
export function saysSomething(html: string): boolean {
  return sanitizeHtml(html, { allowedTags: [], allowedAttributes: {} }).trim() !== '';
}
