import { expect, test } from 'vitest';
import { parseProps } from '../../lib/props.ts';
import { heading } from '#words/tags.ts';
import { checkPicture } from './check-picture.ts';
import { asideProps, figureProps, videoProps } from './props.ts';
import { repeats } from './repeats.ts';
import { shownSize, widthsOf } from './sizes.ts';

test('a caution says that it is one, whatever its title', () => {
  expect(heading('caution', 'After surgery')).toBe('Caution: After surgery');
  expect(heading('note', 'In short')).toBe('In short');
  expect(heading('note')).toBe('Note');
});

test('an unknown kind and a missing alt are errors that name the tag and the prop', () => {
  expect(() => parseProps('Aside', asideProps, { kind: 'tip' })).toThrow(
    '<Aside> is written wrongly. kind: write note',
  );
  expect(() => parseProps('Figure', figureProps, { src: './a.jpg' })).toThrow('alt is missing: say what');
  expect(() => parseProps('Figure', figureProps, { src: './a.jpg', alt: ' ' }, 'a.mdx')).toThrow(
    /^a.mdx: .*alt is empty/,
  );
});

test('a pull quote repeats what the text says, whatever its marks', () => {
  const body = 'He stops at **half a point** &mdash; [no more](/x/).\n\n<PullQuote>Half a point, no more.</PullQuote>';
  expect(repeats('<p>Half a point, no more.</p>', body)).toBe(true);
  expect(repeats('<p>Half a point is plenty.</p>', `${body} Half a point is plenty.`)).toBe(false);
  expect(repeats(' ', body)).toBe(false);
});

test('a picture is made no larger than it is, and never wider than twice the column', () => {
  expect(widthsOf(12_000)).toEqual([400, 640, 960, 1280]);
  expect(widthsOf(700)).toEqual([400, 640, 700]);
  expect(widthsOf(90)).toEqual([90]);
  expect(shownSize(12_000, 6000)).toEqual({ width: 1280, height: 640 });
  expect(shownSize(12_000, 1)).toEqual({ width: 1280, height: 1 });
});

test('a moving GIF, a drawing without a size and one with a script are refused', () => {
  const frame = Buffer.from([0x21, 0xf9, 0x04, 0, 0, 0, 0, 0]);
  expect(checkPicture('a.gif', Buffer.concat([frame, frame]))).toContain('moves');
  expect(checkPicture('a.gif', frame)).toBeUndefined();
  expect(checkPicture('a.svg', Buffer.from('<svg width="9"></svg>'))).toContain('viewBox');
  expect(checkPicture('a.svg', Buffer.from('<svg viewBox="0 0 9 9"><script/></svg>'))).toContain('script');
  expect(checkPicture('a.jpg', Buffer.alloc(0))).toBeUndefined();
});

test.each([
  [{}, 'captions: name a ./name.vtt'],
  [{ silent: true, captions: './a.vtt' }, 'captions: name a ./name.vtt'],
  [{ silent: true, poster: undefined }, 'poster is missing: name a picture'],
  [{ silent: true, href: 'https://films.example/1' }, 'src: give a film beside the text'],
  [{ src: undefined, href: 'javascript:alert(1)' }, 'href: write the whole address'],
  [{ src: './a.gif', silent: true }, 'src: name a film'],
])('a film with %j is refused', (change, says) => {
  const film = { src: './a.webm', title: 'Down', poster: './a.jpg', ...change };
  expect(() => parseProps('Video', videoProps, film)).toThrow(says);
});

test('a film beside the text needs captions or silence, one elsewhere neither', () => {
  const film = { title: 'Down', poster: './a.jpg' };
  expect(parseProps('Video', videoProps, { ...film, src: './a.webm', captions: './a.vtt' }).silent).toBe(false);
  expect(parseProps('Video', videoProps, { ...film, href: 'https://films.example/1' }).href).toContain('films');
});
