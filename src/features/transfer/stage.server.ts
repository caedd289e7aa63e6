import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Letter } from './letter.server.ts';
import type { SourceComment, SourcePage } from './source.ts';

/** What becomes of a comment, apart from being taken as it is. */
export interface Remark {
  /** What the source calls the comment. */
  label: string;
  /** The address of its page; '' where it is not known. */
  address: string;
  /** A sentence. */
  reason: string;
}

/** A page as the report tells it. */
export interface PageOfFile extends SourcePage {
  article: string | null;
  comments: number;
}

/** A comment on its way in, once it is known where it stands. */
export interface Placed {
  seq: number;
  key: string;
  label: string;
  article: string;
  /** Its parent's key; null at the top. */
  parent: string | null;
  root: string;
  depth: number;
  /** Only its place is kept. */
  empty: boolean;
  name: string;
  email: string | null;
  body: string;
  html: string;
  createdAt: number;
  editedAt: number | null;
  status: 'approved' | 'held';
  why: string | null;
  votes: number;
  pinned: boolean;
}

/** A file's comments on the disk, so that none of it need fit into memory and a child may come before its parent. */
export interface Stage {
  db: DatabaseSync;
  addPage(page: SourcePage): void;
  /** @returns false where a comment of this key is there already */
  addComment(comment: SourceComment, letter: Letter | null): boolean;
  /** A comment that is not taken, or was changed on the way. */
  remark(kind: 'left' | 'changed', label: string, page: string, reason: string): void;
  /** Prepared once for each text. */
  ask(sql: string): StatementSync;
  close(): void;
}

const TABLES = `
  pragma cache_size = -8000;
  create table page (key text primary key, address text, slug text, title text, created integer, article text);
  create table found (
    seq integer primary key, key text unique, label text, page text, parent text, taken integer,
    name text, email text, body text, html text, created integer, edited integer, status text, why text, votes integer,
    pinned integer, at integer, above integer, root integer, depth integer, place integer);
  create table voter (key text, voter text);
  create index voters on voter (key);
  create table remark (kind text, label text, page text, reason text);
  begin;`;

/** Opens a stage in a file of its own that goes when it is closed. */
export function openStage(): Stage {
  const db = new DatabaseSync('');
  db.exec(TABLES);
  const statements = new Map<string, StatementSync>();
  function ask(sql: string): StatementSync {
    const known = statements.get(sql) ?? db.prepare(sql);
    statements.set(sql, known);
    return known;
  }
  return {
    db,
    ask,
    addPage({ key, address, slug, title, createdAt }) {
      ask('insert into page values (?, ?, ?, ?, ?, null) on conflict do nothing').run(
        key,
        address,
        slug,
        title,
        createdAt,
      );
    },
    addComment(found, letter) {
      const { key, label, page, parent, createdAt, editedAt, state, why, votes, voters, pinned } = found;
      const insert = `insert into found
        (key, label, page, parent, taken, name, email, body, html, created, edited, status, why, votes, pinned)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`;
      const words = [letter?.name ?? '', letter?.email ?? null, letter?.body ?? '', letter?.html ?? ''];
      const rest = [createdAt, editedAt, state, why, votes, Number(pinned)];
      const { changes } = ask(insert).run(key, label, page, parent, Number(letter !== null), ...words, ...rest);
      if (changes === 0) return false;
      for (const voter of voters) ask('insert into voter values (?, ?)').run(key, voter);
      return true;
    },
    remark(kind, label, page, reason) {
      ask('insert into remark values (?, ?, ?, ?)').run(kind, label, page, reason);
    },
    close: () => db.close(),
  };
}

/** The pages of the file that have comments or were named, in its order. */
export function* pagesOf({ ask }: Stage): Generator<PageOfFile> {
  const rows = ask(`
    select p.key, p.address, p.slug, p.title, p.created, p.article,
      coalesce(f.comments, 0) as comments from page p
    left join (select page, count(*) as comments from found group by page) f on f.page = p.key order by p.rowid`);
  for (const row of rows.iterate()) {
    const text = (name: string) => (row[name] === null ? null : String(row[name]));
    const createdAt = row['created'] === null ? null : Number(row['created']);
    const names = {
      key: String(row['key']),
      address: text('address') ?? '',
      slug: text('slug'),
      title: text('title') ?? '',
    };
    yield { ...names, createdAt, article: text('article'), comments: Number(row['comments']) };
  }
}

/** What is to be told of comments that were not taken, or were changed. */
export function* remarksOf({ db }: Stage, kind: 'left' | 'changed'): Generator<Remark> {
  const rows = db.prepare(`
    select r.label, r.reason, coalesce(p.address, r.page) as page from remark r
    left join page p on p.key = r.page where r.kind = ? order by r.rowid`);
  for (const row of rows.iterate(kind)) {
    yield { label: String(row['label']), address: String(row['page']), reason: String(row['reason']) };
  }
}
