import fc from 'fast-check';
import { expect, test } from 'vitest';
import { saysSame } from './check.server.ts';
import { toMdx } from './to-mdx.server.ts';
import { parseHtml, textOf } from './tree.ts';

const mdx = (html: string) => toMdx(parseHtml(html));

test.each([
  ['<p>Plain <b>bold</b> and <i>slanted</i>.</p>', 'Plain **bold** and *slanted*.'],
  ['<p>a<b>"b"</b>c</p>', 'a<strong>"b"</strong>c'],
  ['<p><b>a</b><i>b</i></p>', '<strong>a</strong>*b*'],
  ['<p>{x} &lt;b&gt; a_b _c_ #1 1 * 2</p>', '\\{x\\} \\<b> a_b \\_c\\_ \\#1 1 \\* 2'],
  ['<p>import x from "y"</p>', '&#105;mport x from "y"'],
  ['<p>1. no list</p><p>- no list</p><p># none</p>', '1\\. no list\n\n\\- no list\n\n\\# none'],
  ['<h1>One</h1><h3>Two</h3><h1>C #</h1>', '## One\n\n### Two\n\n## C \\#'],
  ['<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>', '- a\n  - b\n- c'],
  ['<ol start="3"><li>a</li><li>b</li></ol><ol><li>c</li></ol>', '3. a\n4. b\n\n1) c'],
  ['<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
  ['<pre class="brush: js">a {\n  b\n}</pre>', '```js\na {\n  b\n}\n```'],
  ['<p>a<br>b<br><br>c</p>', 'a\\\nb\n\nc'],
  ['<p><a href="/x y">t</a> <a href="">u</a></p>', '[t](/x%20y) u'],
  ['<p>H<sub>2</sub>O</p>', 'H<sub>2</sub>O'],
  ['<table><tr><th>a</th><th>b</th></tr><tr><td>1 | 2</td></tr></table>', '| a | b |\n| --- | --- |\n| 1 \\| 2 |  |'],
  ['<b>not closed <i>nor this</b> here', '**not closed <em>nor this</em>** here'],
  ['a<hr>b', 'a\n\n***\n\nb'],
])('%s', (html, written) => {
  expect(mdx(html)).toBe(written);
});

test('what is nested thousands deep is read all the same', () => {
  expect(mdx(`${'<div>'.repeat(5000)}deep`)).toBe('deep');
});

const inlines = fc.constantFrom('b', 'i', 'a href="x"', 'code', 'sup', 'br', 'del', 'span');
const tags = fc.oneof(inlines, fc.constantFrom('p', 'ul', 'li', 'ol', 'blockquote', 'h2', 'div', 'td', 'table', 'tr'));
const sign = fc.constantFrom(...'{}<>[]()*_`~#+-=|!&;:\\/.1a \n"\'@$^', 'import ', 'https://a.b/c_d', '&amp;', '---');
const word = fc.array(fc.oneof(sign, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 8 });
const html = fc
  .array(
    fc.oneof(
      word.map((all) => all.join('')),
      tags.map((tag) => `<${tag}>`),
      tags.map((tag) => `</${tag.split(' ')[0]}>`),
    ),
    { maxLength: 14 },
  )
  .map((all) => all.join(''));

test('whatever the HTML, what is written compiles and says the same words', () => {
  fc.assert(
    fc.property(html, (source) => {
      const nodes = parseHtml(source);
      expect(saysSame(toMdx(nodes), textOf(nodes))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
