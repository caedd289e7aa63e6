import { commentPath } from '../../lib/paths.ts';
import type { Desk } from './receive.server.ts';

/** Where a letter stands that is named by its number in the old blog; null where none has it, or none is named so. */
export async function oldLetterPath(
  { discussion, articles, oldId }: Pick<Desk, 'discussion' | 'articles' | 'oldId'>,
  number: string | undefined,
): Promise<string | null> {
  if (!oldId || !/^[1-9]\d{0,18}$/.test(number ?? '')) return null;
  const id = oldId(number ?? '');
  const found = await discussion.locate(id, 'oldest');
  return found && articles.has(found.article) ? commentPath(found.article, id) : null;
}
