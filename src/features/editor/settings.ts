import { badRepo } from '#words/editor.ts';

/** The repository that the editor works on. */
export interface Repository {
  /** owner/name, on GitHub. */
  repo: string;
  branch: string;
}

const REPO = /^([\w.-]+\/[\w.-]+?)(?:#([\w./-]+))?$/;

/**
 * Reads `owner/name`, with `#branch` where it is not main.
 * @param text the setting EDITOR_REPO; without it there is no editor
 * @throws with a sentence that names it
 */
export function readRepo(text: string | undefined): Repository | null {
  if (!text) return null;
  const [, repo, branch = 'main'] = REPO.exec(text) ?? [];
  if (repo === undefined) throw new Error(badRepo(text));
  return { repo, branch };
}
