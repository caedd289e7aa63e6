/** Text in which nothing is a mark, an expression or a tag to MDX. It may not hold an end of line. */
export function escapeText(text: string): string {
  return text
    .replace(/[\\`*[\]<{}|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<=^|\s)#|&(?=#?\w+;)/gu, '\\$&')
    .replace(/!(?=\\\[|$)/g, '\\!');
}

/** A line of a paragraph, so that its beginning makes nothing else of it. */
export function escapeLine(line: string): string {
  return line
    .trim()
    .replace(/^(?=[>=:]|[-+](?:\s|$|[-|:]))/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
    .replace(/^(import|export)(?![\p{L}\p{N}])/u, (word) => `&#${word.charCodeAt(0)};${word.slice(1)}`);
}

/** An address as it stands between < and > in a link. */
export function escapeAddress(address: string): string {
  return address
    .trim()
    .replace(/[\s<>\\{}|"`]/g, (sign) => encodeURIComponent(sign))
    .replace(/&(?=#?[a-z0-9]+;)/gi, '&amp;');
}

/** Words, each sign of them taken as it is: for what no mark may be made of. */
export function escapeAll(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => escapeLine(paragraph.replace(/[!-,./:-@[-`{-~]/g, '\\$&')))
    .join('\n\n');
}
