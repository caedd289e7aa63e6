/**
 * What a parsed page holds that could run or lead astray, in words; none where all that readers typed stayed text. Runs
 * in the browser, so it may use nothing from outside of itself.
 */
export function harmIn({ text, type }: { text: string; type: DOMParserSupportedType }): string[] {
  const doc = new DOMParser().parseFromString(text, type);
  if (doc.querySelector('parsererror')) return [`not well formed: ${doc.documentElement.textContent}`];
  const found: string[] = [];
  const leads = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'srcset', 'background'];
  for (const element of doc.querySelectorAll('*')) {
    const name = element.localName;
    if (/^(iframe|object|embed|applet|base|frame|marquee)$/.test(name)) found.push(`<${name}>`);
    const isData = element.getAttribute('type') === 'application/ld+json';
    if (isData) JSON.parse(element.textContent);
    if (name === 'script' && !isData && /pwned/.test(element.outerHTML)) found.push(element.outerHTML);
    if (name === 'style' && /pwned/.test(element.textContent)) found.push(element.outerHTML);
    if (name === 'meta' && element.getAttribute('http-equiv') === 'refresh') found.push(element.outerHTML);
    for (const { name: attribute, value } of element.attributes) {
      if (/^on/i.test(attribute) || attribute === 'srcdoc') found.push(`${name} ${attribute}="${value}"`);
      // A browser drops these signs before it reads the scheme.
      const scheme = value.replace(/[\p{Cc}\p{Z}]/gu, '').toLowerCase();
      if (leads.includes(attribute) && /^(javascript|vbscript|data:text|data:image\/svg)/.test(scheme)) {
        found.push(`${name} ${attribute}="${value}"`);
      }
    }
  }
  return found;
}
