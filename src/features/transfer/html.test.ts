import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderBody } from '../discussion/markdown.server.ts';
import { toMarkdown as convert, toText } from './html.server.ts';

const toMarkdown = (html: string, lines: boolean) => convert(html, lines).markdown;

test.each([
  ['<p>One <b>two</b> <i>three</i></p><p>four<br>five</p>', 'One **two** *three*\n\nfour\nfive'],
  ['<a href="https://example.org/a b">here</a>', '[here](<https://example.org/a%20b>)'],
  ['<a href="https://example.org/a_b_">https://example.org/a_b_</a>', '<https://example.org/a_b_>'],
  ['<ul><li>a<li>b <ol start="3"><li>c</ol></ul>', '- a\n- b\n\n  3. c'],
  ['<blockquote><p>a</p><p>b</p></blockquote>c', '> a\n>\n> b\n\nc'],
  ['<pre>x\n  y</pre>', '```\nx\n  y\n```'],
  ['1. not a list * [no] _link_ <3', '1\\. not a list \\* \\[no\\] \\_link\\_ \\<3'],
  ['snake_case at https://example.org/a_b', 'snake_case at https://example.org/a_b'],
  ['<h2>Title</h2>text', 'Title\n\ntext'],
  ['<img src="https://example.org/a.png" alt="A knee">', '[A knee](<https://example.org/a.png>)'],
  ['<script>alert(1)</script><a href="javascript:alert(1)" onclick="x">x</a>', 'x'],
  ['Tom &amp; Jerry&nbsp;&eacute; &#8217;', 'Tom & Jerry é ’'],
])('%j is written as %j', (html, markdown) => {
  expect(toMarkdown(html, false)).toBe(markdown);
});

test('the ends of lines count where the source says so, and not inside code', () => {
  expect(toMarkdown('one\ntwo\n\nthree\n<pre>a\nb</pre>\nfour', true)).toBe(
    'one\ntwo\n\nthree\n\n```\na\nb\n```\n\nfour',
  );
  expect(toMarkdown('one\ntwo', false)).toBe('one two');
});

test('names lose tags and references', () => {
  expect(toText('Tom &amp; <b>Jerry</b> &#39;x&#39;')).toBe("Tom & Jerry 'x'");
});

test('whatever the HTML is, the words come through, and nothing but the site’s own tags', () => {
  const signs = '*_`[]()<>#-+~\\!&;. 1\nab'.split('');
  const text = fc.array(fc.constantFrom(...signs), { maxLength: 12 }).map((list) => list.join(''));
  const escaped = text.map((words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  const { html } = fc.letrec<{ html: string; tag: string }>((tie) => ({
    html: fc.oneof(
      { maxDepth: 3 },
      escaped,
      fc.tuple(tie('html'), tie('tag')).map(([a, b]) => a + b),
    ),
    tag: fc
      .tuple(
        fc.constantFrom('p', 'em', 'b', 'ul', 'li', 'code', 'pre', 'blockquote', 'a href="https://e.org/"'),
        tie('html'),
      )
      .map(([name, inside]) => `<${name}>${inside}</${name.split(' ')[0]}>`),
  }));
  const bare = (rendered: string) => toText(rendered).replace(/\s+/g, '');
  fc.assert(
    fc.property(html, (source) => {
      expect(bare(renderBody(toMarkdown(source, false)))).toBe(bare(source));
    }),
    { numRuns: 500 },
  );
});
