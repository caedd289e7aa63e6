/** What a piece may bring in square brackets. */
export interface ShortcodeDesk {
  /** The pictures of a gallery as HTML; null asks for all that hang on the piece. */
  gallery(ids: string[] | null): string;
  /** A shortcode that nothing here knows. */
  unknown(name: string): void;
}

interface Code {
  start: number;
  end: number;
  text: string;
  escaped: boolean;
  closing: boolean;
  name: string;
  attributes: string;
}

const CODE = /\[(\[?)(\/?)([a-z][\w-]{0,40})((?:"[^"]{0,2000}"|'[^']{0,2000}'|[^\][<>"']){0,400}?)\/?\](\]?)/gi;

const ENCLOSING = new Set(['caption', 'wp_caption', 'embed', 'video', 'audio', 'code', 'sourcecode']);

const SOURCES = 'src mp4 m4v webm ogv flv wmv mp3 m4a ogg wav wma'.split(' ');

/** WordPress's shortcodes as the HTML that they stand for; what nothing knows stays as it is written. */
export function expandShortcodes(content: string, desk: ShortcodeDesk): string {
  const codes = readCodes(content);
  const closers = closersOf(codes);
  let written = '';
  let at = 0;
  for (const [index, code] of codes.entries()) {
    if (code.start < at) continue;
    written += content.slice(at, code.start);
    at = code.end;
    const closer = closers[index];
    const inner = closer && ENCLOSING.has(code.name) ? content.slice(code.end, closer.start) : null;
    const html = code.escaped ? code.text.slice(1, -1) : htmlOf(code, inner ?? '', closer !== undefined, desk);
    written += html ?? code.text;
    if (html !== null && inner !== null && !code.escaped && closer) at = closer.end;
  }
  return written + content.slice(at);
}

function readCodes(content: string): Code[] {
  return [...content.matchAll(CODE)].map((match) => {
    const [text, before = '', slash = '', name = '', attributes = '', after = ''] = match;
    const escaped = before !== '' && after !== '';
    const start = match.index + (escaped ? 0 : before.length);
    const end = match.index + text.length - (escaped ? 0 : after.length);
    return {
      ...{ start, end, text: content.slice(start, end), escaped, attributes },
      ...{ closing: slash !== '', name: name.toLowerCase() },
    };
  });
}

/** For each code the next that closes its name. */
function closersOf(codes: readonly Code[]): (Code | undefined)[] {
  const next = new Map<string, Code>();
  return codes
    .toReversed()
    .map((code) => {
      if (code.closing) next.set(code.name, code);
      return code.closing ? undefined : next.get(code.name);
    })
    .reverse();
}

function htmlOf(code: Code, inner: string, isClosed: boolean, desk: ShortcodeDesk): string | null {
  const { name, closing } = code;
  const of = attributesOf(code.attributes);
  if (closing) return ENCLOSING.has(name) ? '' : null;
  if (name === 'caption' || name === 'wp_caption') return captioned(inner, of['caption'] ?? '');
  if (name === 'gallery') return desk.gallery(of['ids']?.split(/[\s,]+/).filter(Boolean) ?? null);
  if (name === 'embed') return linkTo(inner.trim() || of['src'] || '');
  if (name === 'youtube' || name === 'vimeo') return linkTo(code.attributes.trim().replace(/^=/, ''));
  if (name === 'code' || name === 'sourcecode') {
    const language = /^[\w+-]+$/.exec(of['language'] ?? of['lang'] ?? '')?.[0];
    return `<pre${language ? ` class="language-${language}"` : ''}>${inner}</pre>`;
  }
  if (name === 'video' || name === 'audio') {
    const source = SOURCES.map((key) => of[key]).find(Boolean) ?? inner.trim();
    return `<${name} src="${quoted(source)}"></${name}>`;
  }
  if (isClosed || /=|[_-]/.test(name + code.attributes)) desk.unknown(name);
  return null;
}

function captioned(inner: string, said: string): string {
  const [, picture = '', rest = ''] =
    /^\s*((?:<a\s[^>]{0,2000}>\s*)?<img\s[^>]{0,4000}>(?:\s*<\/a>)?)([^]*)$/i.exec(inner) ?? [];
  if (picture === '') return `<figure>${inner}</figure>`;
  const caption = rest.trim() || said;
  return `<figure>${picture}${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`;
}

function linkTo(address: string): string | null {
  const plain = address.replace(/<[^>]*>/g, '').trim();
  return /^(?:https?:)?\/\//i.test(plain) ? `<p><a href="${quoted(plain)}">${plain}</a></p>` : null;
}

function quoted(value: string): string {
  return value.replaceAll('"', '&quot;');
}

function attributesOf(text: string): Record<string, string> {
  const found = text.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/g);
  return Object.fromEntries([...found].map(([, name = '', a, b, c]) => [name.toLowerCase(), a ?? b ?? c ?? '']));
}
