import { link } from './link.ts';
import type { Placed, Stage } from './stage.server.ts';

/** Once all of a file is on the stage: finds out where every comment stands. */
export function place(stage: Stage): void {
  const { ask, db } = stage;
  db.exec('create index pages on found (page)');
  leaveUnmapped(stage);
  date(stage);
  const { n } = ask('select coalesce(max(seq), 0) as n from found').get() ?? {};
  const size = Number(n);
  const parents = new Int32Array(size).fill(-1);
  const taken = new Uint8Array(size);
  // A parent on another page is no parent.
  const rows = ask(`
    select f.seq, f.taken, p.seq as above from found f
    left join found p on p.key = f.parent and p.page = f.page`);
  for (const row of rows.iterate()) {
    const at = Number(row['seq']) - 1;
    taken[at] = Number(row['taken']);
    if (row['above'] !== null) parents[at] = Number(row['above']) - 1;
  }
  const linked = link(parents, taken);
  const write = ask('update found set above = ?, root = ?, depth = ?, place = ? where seq = ?');
  for (let at = 0; at < size; at += 1) {
    const above = linked.parent[at] ?? -1;
    const root = (linked.root[at] ?? at) + 1;
    write.run(above < 0 ? null : above + 1, root, linked.depth[at] ?? 1, linked.place[at] ?? 0, at + 1);
    if (linked.opened[at]) tell(stage, at + 1, 'It answered itself in a ring of replies; it stands at the top now.');
  }
}

/** Says of one comment that it is not as it was. */
export function tell({ ask }: Stage, seq: number, reason: string): void {
  ask(`insert into remark select 'changed', f.label, f.page, ? from found f
    left join page p on p.key = f.page where f.seq = ?`).run(reason, seq);
}

/** What stands on no page of this site is left out, and so is what the source had done with. */
function leaveUnmapped({ ask }: Stage): void {
  ask(`insert into remark select 'left', f.label, f.page, coalesce(f.why, 'It could not be taken.')
    from found f left join page p on p.key = f.page where f.taken = 0 order by f.seq`).run();
  ask(`insert into remark select 'left', f.label, f.page, 'Its page is none of this site’s articles.'
    from found f left join page p on p.key = f.page where f.taken = 1 and p.article is null order by f.seq`).run();
  ask(`update found set taken = 0 where page not in (select key from page where article is not null)`).run();
}

/** Gives every comment an instant of its own, so that those of one second keep the order of the file. */
function date({ ask }: Stage): void {
  ask(`insert into remark select 'changed', f.label, f.page,
    'It has no date that can be read; it stands at the date of its page, or of the comment before it.'
    from found f left join page p on p.key = f.page where f.taken = 1 and f.created is null order by f.seq`).run();
  ask(`update found set created = coalesce(
      (select p.created from page p where p.key = found.page),
      (select b.created from found b where b.page = found.page and b.seq < found.seq and b.created is not null
        order by b.seq desc limit 1), 0)
    where created is null`).run();
  ask(`update found set at = t.at from (
      select f.seq, f.created - 1 + row_number() over (partition by p.article, f.created order by f.seq) as at
      from found f join page p on p.key = f.page) as t
    where t.seq = found.seq`).run();
}

/** The comments that are taken and the places that are kept, every parent before its replies. */
export function* placed({ db }: Stage): Generator<Placed> {
  const rows = db.prepare(`
    select f.*, p.article, a.key as parent_key, r.key as root_key from found f
    join page p on p.key = f.page
    join found r on r.seq = f.root
    left join found a on a.seq = f.above
    where (f.taken = 1 or f.place = 1) and p.article is not null
    order by f.depth, f.seq`);
  for (const row of rows.iterate()) {
    const text = (name: string) => (row[name] === null ? null : String(row[name]));
    yield {
      seq: Number(row['seq']),
      key: String(row['key']),
      label: String(row['label']),
      article: String(row['article']),
      parent: text('parent_key'),
      root: String(row['root_key']),
      depth: Number(row['depth']),
      empty: row['taken'] === 0,
      name: String(row['name']),
      email: text('email'),
      body: String(row['body']),
      html: String(row['html']),
      createdAt: Number(row['at']),
      editedAt: row['edited'] === null ? null : Number(row['edited']),
      status: row['status'] === 'held' ? 'held' : 'approved',
      why: text('why'),
      votes: Number(row['votes']),
      pinned: row['pinned'] === 1,
    };
  }
}

/** Comments at the top that name a parent which their page does not have in this file. */
export function orphans({ ask }: Stage): { seq: number; key: string; parent: string }[] {
  const rows = ask(`
    select seq, key, parent from found f
    where above is null and parent is not null and parent <> key and (taken = 1 or place = 1)
      and not exists (select 1 from found p where p.key = f.parent and p.page = f.page) order by seq`);
  return rows.all().map(({ seq, key, parent }) => ({ seq: Number(seq), key: String(key), parent: String(parent) }));
}
