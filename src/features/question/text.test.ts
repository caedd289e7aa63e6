import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fit } from '../../lib/fit.ts';
import { descriptionOf, headlineOf, slugOf, textOf, titleOf } from './text.ts';

test.each([
  ['<p>How long?</p>', 'How long?'],
  [
    '<p>Thank you for this column! How long should I hold the calf stretch? I do 30 s now.</p>',
    'How long should I hold the calf stretch?',
  ],
  ['<p>Is it me? What can I do about it beside ice?</p>', 'What can I do about it beside ice?'],
  ['<p>Nobody asks here. Just a story.</p>', 'Nobody asks here. Just a story.'],
  [
    '<blockquote><p>A?</p></blockquote><p>My own words, are they not?</p><blockquote><blockquote><p>B?</p></blockquote></blockquote>',
    'My own words, are they not?',
  ],
  [
    '<blockquote><p>Who said that?</p></blockquote><p>I would not hold it for so long.</p>',
    'I would not hold it for so long.',
  ],
  ['<blockquote><p>Only quoted, is it not?</p></blockquote>', 'Only quoted, is it not?'],
  ['<p>First line<br>Does the second line ask for more?</p>', 'Does the second line ask for more?'],
  [
    '<p>a &lt;b&gt; &amp;amp; "c" &amp; d: is that <em>all right</em> with you?</p>',
    'a <b> &amp; "c" & d: is that all right with you?',
  ],
  ['<p>كم من الوقت يجب أن أثبت التمدد؟ شكرا.</p>', 'كم من الوقت يجب أن أثبت التمدد؟'],
  ['<p>ストレッチは何秒ですか？よろしく。</p>', 'ストレッチは何秒ですか？'],
  ['<p>🏃‍♀️🏃‍♀️</p>', '🏃‍♀️🏃‍♀️'],
])('the headline of %s', (html, headline) => {
  expect(headlineOf(html)).toBe(headline);
});

test('what is too long is cut where a word ends', () => {
  const long =
    'How long should I hold the stretch when the pull begins at once and does not go away again, as it did all week?';
  expect(titleOf(long)).toBe('How long should I hold the stretch when the pull begins at…');
  expect(headlineOf(`<p>${long} ${long}</p>`)).toBe(long);
  expect(fit('a'.repeat(200), 60)).toBe(`${'a'.repeat(59)}…`);
  expect(descriptionOf('<p>Why?</p>', 'The quiet culprit', 'No reply yet')).toBe(
    'No reply yet to a reader’s question on “The quiet culprit”: Why?',
  );
});

test('nothing is cut inside a character, and nothing gets longer than it may', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 5, max: 160 }), (text, most) => {
      const cut = fit(text, most);
      expect([...cut].length).toBeLessThanOrEqual(most);
      expect(cut.isWellFormed()).toBe(true);
      expect(cut.endsWith('\u200d…')).toBe(false);
    }),
  );
});

test.each([
  ['How long should I hold it?', 'how-long-should-i-hold-it'],
  ['  Über-café: l’été & “déjà vu”?', 'uber-cafe-lete-deja-vu'],
  ['I don’t know <script>alert(1)</script>', 'i-dont-know-script-alert-1-script'],
  ['كم من الوقت؟', 'كم-من-الوقت'],
  ['🏃‍♀️ ?!', 'question'],
  ['', 'question'],
  ['../../etc/passwd?x=1#y', 'etc-passwd-x-1-y'],
  ['a'.repeat(90), 'a'.repeat(60)],
  ['שָׁלוֹם '.trim().repeat(20), 'שָׁלוֹם'.repeat(4)],
])('the slug of %s', (headline, slug) => {
  expect(slugOf(headline)).toBe(slug);
});

test('any letter has a slug that fits into an address and comes out of it as it went in', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const slug = slugOf(headlineOf(`<p>${text.replace(/[<>&]/g, ' ')}</p>`));
      const encoded = encodeURIComponent(slug);
      expect(slug).not.toBe('');
      expect(encoded.length).toBeLessThanOrEqual(180);
      expect(slug).not.toMatch(/[\s/?#.\\%<>"]/);
      expect(decodeURIComponent(encoded)).toBe(slug);
      expect(slugOf(headlineOf(`<p>${text.replace(/[<>&]/g, ' ')}</p>`))).toBe(slug);
    }),
  );
});

test('lines and marks are told apart', () => {
  expect(textOf('<p>One<br>two</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>')).toBe('One\ntwo\na\nb');
});

test('no letter takes long', () => {
  for (const part of ['?', '? ', '!x', 'a', ' ', '?"', '<br>', '&lt;', '<', '<p><blockquote>', '\u0301', '\n']) {
    const begun = performance.now();
    slugOf(headlineOf(part.repeat(20_000)));
    descriptionOf(part.repeat(20_000), 'x', 'No reply yet');
    expect(performance.now() - begun, part).toBeLessThan(1000);
  }
});
