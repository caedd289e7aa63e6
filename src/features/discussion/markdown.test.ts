import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderBody, saysSomething } from './markdown.server.ts';

test.each([
  ['*soft* and **strong**', '<p><em>soft</em> and <strong>strong</strong></p>'],
  ['[a page](https://example.org)', '<p><a href="https://example.org" rel="nofollow ugc noopener">a page</a></p>'],
  [
    'see https://example.org/x',
    '<p>see <a href="https://example.org/x" rel="nofollow ugc noopener">https://example.org/x</a></p>',
  ],
  ['one\ntwo', '<p>one<br />\ntwo</p>'],
  ['- a\n- b', '<ul>\n<li>a</li>\n<li>b</li>\n</ul>'],
  ['> a word', '<blockquote>\n<p>a word</p>\n</blockquote>'],
  ['`2 < 3`', '<p><code>2 &lt; 3</code></p>'],
  ['```\n<b>\n```', '<pre><code>&lt;b&gt;\n</code></pre>'],
  ['# not a title', '<p># not a title</p>'],
])('renders %j', (source, html) => {
  expect(renderBody(source)).toBe(html);
});

const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java&#x09;script:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '[x](vbscript:msgbox)',
  '<javascript:alert(1)>',
  '[x](https://a.org "onmouseover=alert(1)")',
  '[x](https://a.org" onclick="alert(1))',
  '![x](https://tracker.example/pixel.png)',
  '<a href="https://a.org" style="position:fixed">x</a>',
  '```html" onclick="alert(1)\nx\n```',
  '<iframe src="//evil.example"></iframe>',
  '[x](//evil.example)',
  '<p style="background:url(x)">x</p>',
  '*<b onclick=alert(1)>*',
];

test.each(attacks)('%s comes out harmless', (source) => {
  expect(harmOf(renderBody(source))).toEqual([]);
});

test('nothing that a reader can type comes out as anything but the allowed marks', () => {
  const piece = fc.oneof(
    fc.string({ maxLength: 20 }),
    fc.constantFrom(...attacks, '<', '>', '](', '`', '\n', '&lt;', '"'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      expect(harmOf(renderBody(pieces.join('')))).toEqual([]);
    }),
  );
});

test('a body of marks alone says nothing', () => {
  expect(saysSomething(renderBody('> '))).toBe(false);
  expect(saysSomething(renderBody('> word'))).toBe(true);
});

/** Tags beyond the list, with attributes beyond the list, or with an address beyond http, https and mailto. */
function harmOf(html: string): string[] {
  const allowed =
    /^<(?:\/?(?:p|em|strong|ul|li|blockquote|code|pre|a)|\/?ol|ol start="\d+"|br \/|a(?: href="(?:https?:|mailto:|[^":/][^":]*|\/[^/"][^":]*|)[^"]*")? rel="nofollow ugc noopener")>$/i;
  return [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag).filter((tag) => !allowed.test(tag));
}
