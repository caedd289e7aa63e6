import { expect, test } from 'vitest';
import { toMarkdown } from './markdown.ts';

test('headings, lists, quotations, tables and pictures are written as Markdown', () => {
  const html =
    '<h2>How <em>far</em></h2><p>To 0.5.</p><ol><li>Stand.</li><li>Wait.</li></ol>' +
    '<blockquote><p><strong>Mixed.</strong> See <a href="https://ask.example/#a">A 2020</a></p></blockquote>' +
    '<table><caption>Count</caption><tr><th>Do</th><th>For</th></tr><tr><td>Hold | wait</td><td>11 s</td></tr></table>' +
    '<figure><img src="https://ask.example/a.svg" alt="A leg"><figcaption>Here</figcaption></figure>' +
    '<dl><dt>Claim</dt><dd>Says</dd></dl>';
  expect(toMarkdown(html)).toBe(
    [
      '## How *far*',
      'To 0.5.',
      '1. Stand.\n2. Wait.',
      '> **Mixed.** See [A 2020](https://ask.example/#a)',
      '| Do | For |\n| --- | --- |\n| Hold \\| wait | 11 s |',
      '[Figure: A leg](https://ask.example/a.svg)',
      'Here',
      '**Claim**',
      'Says',
    ].join('\n\n'),
  );
});

test('what looks like a mark in the text is none', () => {
  expect(toMarkdown('<p>2 * 3 * 4 &lt;b&gt; [x]</p>')).toBe('2 \\* 3 \\* 4 \\<b> \\[x\\]');
});
