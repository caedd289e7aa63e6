import path from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { discussionOrigin } from './discussionOrigin.ts';
import type * as Paths from './paths.ts';

/** The addresses as a build makes them with this PUBLIC_DISCUSSION_URL. */
async function pathsWith(origin: string): Promise<typeof Paths> {
  const { outputFiles } = await build({
    entryPoints: [path.join(import.meta.dirname, 'paths.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    define: { DISCUSSION_URL: JSON.stringify(origin) },
  });
  const code = outputFiles[0]?.text ?? '';
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`) as Promise<typeof Paths>;
}

test('a copy on a static host reads and posts where the discussion is, and stays where it is for the rest', async () => {
  const paths = await pathsWith('https://talk.example');
  const away = [
    paths.discussionPath('x'),
    paths.threadApiPath('x'),
    paths.threadEventsPath('x'),
    paths.mineApiPath('x'),
    paths.previewApiPath,
    paths.votePath('x', '1'),
    paths.voteApiPath('x', '1'),
    paths.letterApiPath('x', '1'),
    paths.commentPath('x', '1'),
    paths.questionPath('1', 'y'),
    paths.topicsPath,
    paths.siteFeedPath,
    paths.threadFeedPath('x'),
  ];
  for (const address of away) expect(new URL(address).origin).toBe('https://talk.example');
  for (const address of [paths.homePath, paths.articlePath('x'), paths.exercisesPath])
    expect(address).toMatch(/^\/(?!\/)/);
});

test('without it every address is of this site', async () => {
  const paths = await pathsWith('');
  for (const address of [paths.discussionPath('x'), paths.threadApiPath('x'), paths.topicsPath]) {
    expect(address).toMatch(/^\/(?!\/)/);
  }
});

test.each([
  'talk.example',
  'ftp://talk.example',
  'https://talk.example/path',
  "https://x; script-src 'unsafe-inline'",
  '*',
])('PUBLIC_DISCUSSION_URL=%s is refused by name', (text) =>
  expect(() => discussionOrigin(text)).toThrow(/^PUBLIC_DISCUSSION_URL must /),
);

test('an origin is taken as it is, and none is none', () => {
  expect(discussionOrigin('https://talk.example:8443/')).toBe('https://talk.example:8443');
  expect(discussionOrigin()).toBe('');
});
