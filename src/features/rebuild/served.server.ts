import { existsSync } from 'node:fs';
import path from 'node:path';

/** A link to the pages of the newest rebuild, from the project's folder; none where `npm run build` came after it. */
export const CURRENT = 'builds/current';

/** The folder of the pages that readers are shown, as it is asked for: a link, or what `npm run build` left. */
export function servedClient(root: string): string {
  const current = path.join(root, CURRENT);
  return existsSync(current) ? current : path.join(root, 'dist/client');
}
