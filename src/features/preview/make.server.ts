import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { standingOf } from '../../data/standing.ts';
import { copyProject } from '../../lib/project-copy.server.ts';
import { PREVIEW_MARK } from '../../lib/preview-build.server.ts';
import { type Manifest, PIECES_FILE } from '../doors/manifest.ts';
import { PREVIEW_FILES, previewFile, type Previews } from './previews.server.ts';

/**
 * Builds a copy of the project with drafts and scheduled pieces in it, and puts their pages into `dist/previews`. In a
 * copy, since two builds of one folder share what Astro keeps between its steps: a draft could slip into the readers'.
 * @param root the project's folder
 * @param today as YYYY-MM-DD
 * @returns how many pieces there are to preview
 * @throws with a sentence where the build fails; what was there before is then left
 */
export function makePreviews(root: string, today: string, now: Date): number {
  const copy = mkdtempSync(path.join(tmpdir(), 'previews-'));
  try {
    copyProject(root, copy);
    writeFileSync(path.join(copy, PREVIEW_MARK), '');
    const astro = path.join(root, 'node_modules/astro/bin/astro.mjs');
    const env = { ...process.env, NODE_ENV: 'production', OUT_DIR: '' };
    const lean = ['--import', path.join(root, 'src/lib/give-memory-back.ts')];
    const { status } = spawnSync(process.execPath, [...lean, astro, 'build', '--root', copy], {
      cwd: copy,
      env,
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error('The previews could not be built. Those that there were stay.');
    return putPreviews(path.join(copy, 'dist'), path.join(root, 'dist/previews'), today, now);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Takes what is hidden from a build of everything, in one step for who looks meanwhile. */
export function putPreviews(built: string, folder: string, today: string, now: Date): number {
  const all = JSON.parse(readFileSync(path.join(built, 'server', PIECES_FILE), 'utf8')) as Manifest;
  const pieces = all.pieces.filter((piece) => standingOf(piece, today) !== 'shown');
  const next = `${folder}-next`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  for (const piece of pieces) {
    cpSync(path.join(built, 'client', piece.path, 'index.html'), path.join(next, previewFile(piece)));
  }
  cpSync(path.join(built, 'client', PREVIEW_FILES), path.join(next, 'files'), { recursive: true });
  const list: Previews = { builtAt: now.toISOString(), pieces };
  writeFileSync(path.join(next, PIECES_FILE), JSON.stringify(list));
  rmSync(folder, { recursive: true, force: true });
  renameSync(next, folder);
  return pieces.length;
}
