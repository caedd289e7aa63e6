import type { Stage } from '../transfer/stage.server.ts';

/** One item of an export, as it lies on the disk until all of the file was read. */
export interface Post {
  /** The number of its record in the file. */
  n: number;
  /** Its number in WordPress, as text; '' where it has none. */
  id: string;
  type: string;
  status: string;
  title: string;
  link: string;
  name: string;
  author: string;
  excerpt: string;
  content: string;
  /** When it was published, by the blog's own clock, as it is written. */
  date: string;
  dateGmt: string;
  modified: string;
  password: string;
  sticky: number;
  parent: string;
  /** Of an attachment: the address of the file. */
  url: string;
  whole: number;
  /** What it becomes here; null where it is not taken. */
  slug: string | null;
}

/** What is said of an item; all but the sentence is null where the item is not on the pile. */
export interface Told extends Record<'title' | 'link' | 'id' | 'type' | 'slug', string | null> {
  sentence: string;
}

export type Kind = 'left' | 'changed' | 'told';

const FIELDS =
  'n id type status title link name author excerpt content date dateGmt modified password sticky parent url whole';

const TABLES = `
  create table post (n integer primary key, ${FIELDS.split(' ').slice(1).join(', ')}, slug);
  create index posts on post (id);
  create index kinds on post (type, status);
  create table term (kind, slug, name, description, primary key (kind, slug));
  create table filed (post, kind, slug, name);
  create index filings on filed (post);
  create table meta (post, key, value);
  create index metas on meta (post, key);
  create table author (login primary key, name);
  create table address (path primary key, slug, shown);
  create table told (kind, post, sentence, unique (kind, post, sentence));`;

/** The posts of a file, on the same disk as its comments. */
export function openPile({ db, ask }: Stage) {
  db.exec(TABLES);
  const names = FIELDS.split(' ');
  return {
    addPost(post: Omit<Post, 'slug'>): void {
      const values = names.map((name) => post[name as keyof typeof post]);
      ask(`insert into post values (${names.map(() => '?').join(', ')}, null) on conflict do nothing`).run(...values);
    },
    addTerm(kind: string, slug: string, name: string, description: string): void {
      ask('insert into term values (?, ?, ?, ?) on conflict do nothing').run(kind, slug, name, description);
    },
    addAuthor(login: string, name: string): void {
      ask('insert into author values (?, ?) on conflict do nothing').run(login, name);
    },
    file(post: number, kind: string, slug: string, name: string): void {
      ask('insert into filed values (?, ?, ?, ?)').run(post, kind, slug, name);
    },
    addMeta(post: number, key: string, value: string): void {
      ask('insert into meta values (?, ?, ?)').run(post, key, value);
    },
    /** Says something of an item; the same only once. */
    tell(kind: Kind, post: number, sentence: string): void {
      ask('insert into told values (?, ?, ?) on conflict do nothing').run(kind, post, sentence);
    },
    /** All items, without their content. */
    *posts(): Generator<Post> {
      const some = names.map((name) => (name === 'content' ? `substr(content, 1, 1) as content` : name)).join(', ');
      const ids = ask('select n from post order by n').all();
      for (const { n } of ids) yield ask(`select ${some}, slug from post where n = ?`).get(n ?? 0) as unknown as Post;
    },
    post: (n: number) => ask('select * from post where n = ?').get(n) as unknown as Post,
    give(n: number, slug: string): void {
      ask('update post set slug = ? where n = ?').run(slug, n);
    },
    slugOf(n: number): string | null {
      return (ask('select slug from post where n = ?').get(n)?.['slug'] as string | undefined) ?? null;
    },
    termsOf: (n: number) =>
      ask(`select distinct f.kind, f.slug, coalesce(t.name, f.name) as name, coalesce(t.description, '') as description
        from filed f left join term t on t.kind = f.kind and t.slug = f.slug where f.post = ?`).all(n) as unknown as {
        kind: string;
        slug: string;
        name: string;
        description: string;
      }[],
    metaOf: (n: number, key: string) =>
      ask('select value from meta where post = ? and key = ?')
        .all(n, key)
        .map(({ value }) => String(value)),
    nameOf: (login: string) => String(ask('select name from author where login = ?').get(login)?.['name'] ?? ''),
    attachments: (parent: string) =>
      ask(`select * from post where type = 'attachment' and parent = ? order by n`).all(parent) as unknown as Post[],
    attachment: (id: string) =>
      ask(`select * from post where type = 'attachment' and id = ?`).get(id) as unknown as Post | undefined,
    addAddress(path: string, slug: string, shown: boolean): void {
      ask('insert into address values (?, ?, ?) on conflict do nothing').run(path, slug, Number(shown));
    },
    leadsTo(path: string): { slug: string; shown: number } | undefined {
      return ask('select slug, shown from address where path = ?').get(path) as never;
    },
    *told(kind: Kind): Generator<Told> {
      const rows = db.prepare(`select t.sentence, p.title, p.link, p.id, p.type, p.slug from told t
        left join post p on p.n = t.post where t.kind = ? order by t.rowid`);
      for (const row of rows.iterate(kind)) yield row as unknown as Told;
    },
  };
}

export type Pile = ReturnType<typeof openPile>;
