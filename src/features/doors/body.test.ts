import { expect, test } from 'vitest';
import { bodyOf } from './body.ts';

const ADDRESS = 'https://ask.example/articles/knees/';
const bodyOfProse = (prose: string) => bodyOf(`<main><div class="prose">${prose}</div></main>`, ADDRESS);

test('nothing that needs a script or a sheet is left, and no word of the text is lost', () => {
  const body = bodyOfProse(
    '<nav class="toc">Contents</nav><div><p class="x" style="color:red" onclick="f()">One <b>two</b>.</p></div>' +
      '<script>alert(1)</script><template><p>Later</p></template><form><label>Name</label></form><svg><title>T</title></svg>',
  );
  expect(body).toBe('<p>One two.</p>');
});

test('addresses are absolute, and steps of a page are none', () => {
  const body = bodyOfProse(
    '<p><a href="/plan/">Plan</a> <a href="#cite-x">Source</a> <a class="button" href="#timer">Start</a></p><img src="/figures/a.svg" alt="A leg" height="9">',
  );
  expect(body).toContain('<a href="https://ask.example/plan/">Plan</a>');
  expect(body).toContain('<a href="https://ask.example/articles/knees/#cite-x">Source</a>');
  expect(body).toContain('<img src="https://ask.example/figures/a.svg" alt="A leg" width="320" />');
  expect(body).not.toContain('Start');
});

test('what stands beside a dropped link ends where it ended', () => {
  const body = bodyOfProse(
    '<p><a class="button button-primary" href="#timer">Start <span>it</span></a><a href="/x/">The whole exercise</a></p>' +
      '<div class="share"><div><a href="https://else.example/">Pass on</a></div></div><section><p>After.</p></section><p>End.</p>',
  );
  expect(body).toBe('<p><a href="https://ask.example/x/">The whole exercise</a></p><p>After.</p><p>End.</p>');
});

test('a widget is its table, a note a quotation', () => {
  const island = '<astro-island props="{}"><button>Go</button><table><tr><td>0.5</td></tr></table></astro-island>';
  expect(bodyOfProse(island)).toBe('<table><tr><td>0.5</td></tr></table>');
  expect(bodyOfProse('<aside class="note"><p>Mixed</p></aside>')).toBe('<blockquote><p>Mixed</p></blockquote>');
});

test('an address that runs script is no link', () => {
  expect(bodyOfProse('<a href="javascript:alert(1)">x</a>')).toBe('<a>x</a>');
});

test('a page without a text is an error that names it', () => {
  expect(() => bodyOf('<main></main>', ADDRESS)).toThrow(ADDRESS);
});

test('a box is a quotation, and a sentence that is shown twice is said once', () => {
  expect(bodyOfProse('<div class="box" role="note" aria-label="Note"><p>Mind.</p></div><div><p>On.</p></div>')).toBe(
    '<blockquote><p>Mind.</p></blockquote><p>On.</p>',
  );
  expect(bodyOfProse('<p>Less.</p><div class="pull" aria-hidden="true"><p>Less.</p></div><p>On.</p>')).toBe(
    '<p>Less.</p><p>On.</p>',
  );
});

test('a film is its poster, its link and what is said in it', () => {
  const film =
    '<figure class="film"><video class="shown" controls preload="none" poster="/_astro/a.webp" width="9" aria-label="Down"><source src="/_astro/a.webm"></video>' +
    '<figcaption><a href="/_astro/a.webm">Film: Down</a></figcaption></figure><details><summary>Said</summary><p>Slowly.</p></details>';
  expect(bodyOfProse(film)).toBe(
    '<figure><img src="https://ask.example/_astro/a.webp" alt="Down" width="320" />' +
      '<figcaption><a href="https://ask.example/_astro/a.webm">Film: Down</a></figcaption></figure><p>Said</p><p>Slowly.</p>',
  );
});
