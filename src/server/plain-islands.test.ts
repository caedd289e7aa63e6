import { expect, test } from 'vitest';
import { plainIslands } from './plain-islands.ts';

const OWN = '<script type="module">for(let i of page.querySelectorAll("astro-island[ssr]"))wake(i)</script>';
const ASTRO =
  '<style>astro-island,astro-slot{display:contents}</style><script>(()=>{self.Astro={};dispatchEvent(new Event("astro:visible"))})();</script>' +
  '<script>(()=>{customElements.get("astro-island")||0})()</script>';
const island = (props: string, opts = '{"name":"X","value":true}') =>
  `<astro-island uid="a1" data-preact-island-id="0" component-url="/x.js" props="${props.replaceAll('"', '&quot;')}" ssr client="visible" opts="${opts.replaceAll('"', '&quot;')}" await-children>x</astro-island>`;

test("a page with the site's own waking loses Astro's, and its islands get plain properties", () => {
  const page = ASTRO + island('{"id":[0,"a&amp;b"],"days":[1,[[0,1],[0,{"at":[0,null]}]]]}') + OWN;
  expect(plainIslands(page)).toBe(
    `<astro-island component-url="/x.js" props="{&quot;id&quot;:&quot;a&amp;b&quot;,&quot;days&quot;:[1,{&quot;at&quot;:null}]}" ssr client="visible">x</astro-island>${OWN}`,
  );
});

test('how far off an island wakes is kept', () => {
  const page = island('{}', '{"name":"X","value":{"rootMargin":"300px"}}') + OWN;
  expect(plainIslands(page)).toContain(' opts="{&quot;rootMargin&quot;:&quot;300px&quot;}">');
});

test('a property that is not plain JSON stops the build', () => {
  expect(() => plainIslands(island('{"day":[3,"2026-11-23"]}') + OWN)).toThrow(/not plain JSON: \[3,"2026-11-23"\]/);
});

test("a page without it keeps Astro's", () => {
  const page = ASTRO + island('{"day":[3,"2026-11-23"]}');
  expect(plainIslands(page)).toBe(page);
});
