/**
 * What Astro wakes islands with, and the sheet that goes before it. `src/lib/islands.ts` and `base.css` do it here, in
 * the pages that have them.
 */
const STYLE = /<style>astro-island,[^<]*<\/style>/;
const SCRIPT =
  /<script>\(\(\)=>\{(?:(?!<\/script>).)*(?:"astro-island"|new Event\("astro:\w+"\))(?:(?!<\/script>).)*<\/script>/g;
const OWN_WAKING = /<script type="module">(?:(?!<\/script>)[\s\S])*astro-island\[ssr\]/;

const ISLAND = /<astro-island [^>]*>/g;
/** What only Astro's script asks for. */
const UNREAD = / (?:uid|data-preact-island-id)="[^"]*"| await-children(?:="")?/g;

/** A value as Astro writes it: `[0, value]`, or `[1, values]` for a list; other numbers are dates, maps and such. */
function plain(written: unknown): unknown {
  const [kind, value] = written as [number, unknown];
  if (kind > 1) throw new Error(`An island has a property that is not plain JSON: ${JSON.stringify(written)}.`);
  if (kind === 1) return (value as unknown[]).map(plain);
  return value instanceof Object ? plainAll(value) : value;
}

function plainAll(written: object): object {
  return Object.fromEntries(Object.entries(written).map(([name, value]) => [name, plain(value)]));
}

const read = (attribute: string) =>
  JSON.parse(
    attribute
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'")
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&'),
  ) as object;
const written = (value: object) =>
  JSON.stringify(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** One island's tag: properties as plain JSON, and of its options only what says when it is in sight. */
function plainTag(tag: string): string {
  return tag
    .replace(UNREAD, '')
    .replace(/ props="([^"]*)"/, (_, props: string) => ` props="${written(plainAll(read(props)))}"`)
    .replace(/ opts="([^"]*)"/, (_, opts: string) => {
      const { value } = read(opts) as { value?: unknown };
      return value instanceof Object ? ` opts="${written(value)}"` : '';
    });
}

/**
 * A page whose islands `src/lib/islands.ts` wakes, without what Astro would wake them with; any other as it is.
 * @throws where an island has a property that is not plain JSON
 */
export function plainIslands(page: string): string {
  if (!OWN_WAKING.test(page)) return page;
  return page.replace(STYLE, '').replace(SCRIPT, '').replace(ISLAND, plainTag);
}
