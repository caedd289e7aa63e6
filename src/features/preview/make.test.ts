import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { headOf } from '../share/head.ts';
import { entryOfPreview } from './entry.ts';
import { putPreviews } from './make.server.ts';
import { readPreviews } from './previews.server.ts';

test('of a build with everything in it, only what readers may not see is taken, in the place of what was there', async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'previews-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const piece = (id: string, more: object) => ({ kind: 'article', id, path: `/articles/${id}/`, title: id, ...more });
  const pieces = [
    piece('shown', { published: '2026-11-28' }),
    piece('to-come', { published: '2026-11-29' }),
    piece('draft', { published: '2020-01-01', draft: true }),
  ];
  const files: Record<string, string> = {
    'built/server/pieces.json': JSON.stringify({ pieces }),
    'built/client/preview/files/a.js': 'script',
    'built/client/index.html': 'a list with drafts in it',
    'dist/previews/article/deleted.html': 'a draft that is no more',
    ...Object.fromEntries(pieces.map(({ id }) => [`built/client/articles/${id}/index.html`, id])),
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  const folder = path.join(root, 'dist/previews');
  expect(putPreviews(path.join(root, 'built'), folder, '2026-11-28', new Date('2026-11-28T12:00:00Z'))).toBe(2);
  expect(readdirSync(folder).sort()).toEqual(['article', 'files', 'pieces.json']);
  expect(readdirSync(path.join(folder, 'article')).sort()).toEqual(['draft.html', 'to-come.html']);
  expect(readFileSync(path.join(folder, 'article/draft.html'), 'utf8')).toBe('draft');
  expect(await readPreviews(folder)).toMatchObject({
    builtAt: '2026-11-28T12:00:00.000Z',
    pieces: [pieces[1], pieces[2]],
  });
  expect(readdirSync(path.join(root, 'dist'))).toEqual(['previews']);
});

test('the head of a preview leads nowhere', () => {
  const path = '/articles/knees/';
  const page = { title: 'Knees', description: 'What hurts.', path, kind: 'article' as const };
  const leads = { oembed: '/o.json', markdown: `${path}index.md`, feeds: [{ href: '/f', title: 'F', type: 'a/b' }] };
  const head = JSON.stringify(
    headOf(entryOfPreview({ ...page, ...leads, next: '/articles/2/' }), 'https://ask.example'),
  );
  expect(head).toContain('"content":"noindex"');
  expect(head).not.toContain('https://ask.example');
});
