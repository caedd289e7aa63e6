import { DatabaseSync } from 'node:sqlite';
import { reason } from '../../lib/database.server.ts';
import { type Found, PLAIN, type SourceComment } from './source.ts';

/** What Isso's numbers mean. */
const VALID = 1;
const PENDING = 2;

const QUERY = `
  select t.uri, t.title, c.id, c.parent, c.created, c.modified, c.mode, c.text, c.author, c.email, c.likes
  from comments c left join threads t on t.id = c.tid order by t.id, c.id`;

/** The comments of Isso's own database, which is its export. */
export async function* readIsso(file: string): AsyncGenerator<Found> {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  try {
    let uri: string | null = null;
    for (const row of database.prepare(QUERY).iterate()) {
      const address = textOf(row['uri']);
      if (address !== uri) {
        uri = address;
        yield { page: { key: address, address, slug: null, title: textOf(row['title']), createdAt: null } };
      }
      yield commentOf(row, address);
    }
  } catch (error) {
    const said = reason(error);
    if (/no such (table|column)/.test(said)) {
      throw new Error(`The file is a database, but not of Isso: ${said}.`, { cause: error });
    }
    yield { broken: `The database is damaged or cut short: ${said}.` };
  } finally {
    database.close();
  }
}

function commentOf(row: Record<string, unknown>, uri: string): Found {
  const key = (id: unknown) => `isso:${uri}:${String(id)}`;
  return {
    comment: {
      ...PLAIN,
      key: key(row['id']),
      label: String(row['id']),
      page: uri,
      parent: row['parent'] === null ? null : key(row['parent']),
      name: textOf(row['author']),
      email: textOf(row['email']) || null,
      body: textOf(row['text']),
      markup: 'markdown',
      createdAt: instant(row['created']),
      editedAt: instant(row['modified']),
      votes: typeof row['likes'] === 'number' ? Math.max(0, Math.trunc(row['likes'])) : 0,
      ...stateOf(row['mode']),
    },
  };
}

function stateOf(mode: unknown): Pick<SourceComment, 'state' | 'why'> {
  if (mode === VALID) return { state: 'approved', why: null };
  if (mode === PENDING) return { state: 'held', why: 'It waited for approval in Isso.' };
  return { state: 'gone', why: 'Deleted there.' };
}

/** Isso counts in seconds, with a fraction. */
function instant(value: unknown): number | null {
  return typeof value === 'number' && value > 0 && value < 253_402_300_800 ? Math.round(value * 1000) : null;
}

function textOf(value: unknown): string {
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  return value === null || value === undefined ? '' : String(value);
}
