import { onTestFinished } from 'vitest';
import type { Config } from '../../server/config.ts';
import { makeSite } from '../../server/testing.ts';
import type { CommentRow } from '../discussion/schema.server.ts';

/** A site to ask in. Its pages are the JSON of what they would show. */
export async function askingSite(change: Partial<Config> = {}) {
  const made = await makeSite(change);
  onTestFinished(() => made.app.close());
  const { app, db, discussion } = made;

  async function write(
    kind: string,
    body: string,
    parentId: string | null = null,
    name = 'Zoe',
    article = 'it-band-pain',
  ) {
    const payload = { id: crypto.randomUUID(), kind, name, body, parentId };
    const { statusCode } = await app.inject({ method: 'POST', url: `/api/threads/${article}`, payload });
    if (statusCode > 202) throw new Error(`The letter was answered with ${statusCode}.`);
    return payload.id;
  }
  const ask = (body = 'How long should I hold it?') => write('question', body);
  const reply = (to: string, body = 'About ten seconds.', name = 'Ines') => write('comment', body, to, name);
  const set = (id: string, values: Partial<CommentRow>) =>
    db.updateTable('comment').set(values).where('id', '=', id).execute();
  const desk = { id: 'test', name: 'Test' };
  const mark = (id: string) => discussion.moderate(desk, [id], { action: 'answer' });
  return { ...made, write, ask, reply, set, mark, desk };
}
