import { existsSync } from 'node:fs';
import path from 'node:path';

/** A file with this name makes a build one of previews. A setting could be left on by mistake; no checkout has the file. */
export const PREVIEW_MARK = '.preview';

/** @param root the project's folder */
export function isPreviewBuild(root: string): boolean {
  return existsSync(path.join(root, PREVIEW_MARK));
}
