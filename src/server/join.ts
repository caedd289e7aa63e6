import { transformSync } from 'esbuild';

/** What waits in a template, or for a browser without scripts, is not part of the page. */
const STYLE = /<noscript\b[\s\S]*?<\/noscript>|<style>([\s\S]*?)<\/style>/g;
const SCRIPT = /<template\b[\s\S]*?<\/template>|<script type="module">([\s\S]+?)<\/script>/g;

const joined = new Map<string, string>();

/** Texts of modules as one, each with its names to itself. */
function asOne(texts: readonly string[]): string {
  const code = texts.map((text) => `(()=>{${text}})();`).join('');
  const kept = joined.get(code) ?? transformSync(code, { minify: true, target: 'esnext' }).code.trim();
  joined.set(code, kept);
  return kept;
}

/** The page with all texts that `isAllowed` in the place of the first, or of the last. */
function join(
  page: string,
  tag: RegExp,
  isAllowed: (text: string) => boolean,
  at: 0 | -1,
  one: (texts: string[]) => string,
) {
  const found = [...page.matchAll(tag)].filter(([, text]) => text !== undefined && isAllowed(text));
  const place = found.at(at);
  if (!place || found.length < 2) return page;
  // Astro may write a module twice, once for the page and once for its text; it is meant once.
  const text = one([...new Set(found.map(([, part = '']) => part))]);
  return page.replace(tag, (whole, part: string | undefined, offset: number) => {
    if (part === undefined || !isAllowed(part)) return whole;
    return offset === place.index ? whole.replace(part, () => text) : '';
  });
}

/**
 * The page with its inline sheets as one and its inline modules as one: each of its own weighs by its tags, by names
 * that it cannot share, and by its hash in the content security policy, which no compression shortens. The sheets come
 * where the first was, the modules, which run after all of the page anyhow, where the last was.
 * @param isAllowed whether the page's policy lets this text in; what it does not stays where it is
 */
export function joinInline(page: string, isAllowed: (text: string) => boolean): string {
  const styled = join(page, STYLE, isAllowed, 0, (texts) => texts.join(''));
  return join(styled, SCRIPT, isAllowed, -1, asOne);
}
