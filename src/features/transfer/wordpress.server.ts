import { toText } from './html.server.ts';
import { readMoment } from './moment.ts';
import { type Found, PLAIN, type SourceComment } from './source.ts';
import { hostOf, wordpressKey } from './wordpress-key.ts';
import { readXml, type XmlRecord } from './xml.server.ts';

export const ITEM = 'rss/channel/item';
const COMMENT = `${ITEM}/wp:comment`;
/** Where a file may name its blog, the surest first. */
export const SITES = ['rss/channel/wp:base_blog_url', 'rss/channel/wp:base_site_url', 'rss/channel/link'];

/** What the comments of an export are read from. */
export const SHAPES = {
  ...Object.fromEntries(SITES.map((path) => [path, ['']])),
  [ITEM]: ['title', 'link', 'wp:post_id', 'wp:post_name', 'wp:post_date_gmt', 'wp:post_date'],
  [COMMENT]: 'id author author_email date date_gmt content approved type parent'
    .split(' ')
    .map((name) => `wp:comment_${name}`),
};

/** The comments of a WordPress export (WXR), of any of its versions. */
export async function* readWordPress(chunks: AsyncIterable<string>): AsyncGenerator<Found> {
  const records = readXml(chunks, SHAPES);
  const sites: Record<string, string> = {};
  let next = await records.next();
  for (; !next.done; next = await records.next()) {
    const record = next.value;
    if (SITES.includes(record.path)) sites[record.path] = hostOf(record.fields[''] ?? '');
    const site = SITES.map((path) => sites[path]).find((name) => name) ?? '';
    const found = foundIn(record, site);
    if (found) yield found;
  }
  if (next.value !== null) yield { broken: next.value };
}

/** What a record says of the discussion; null where it says nothing. `site` is as {@link hostOf} gives it. */
export function foundIn(record: XmlRecord, site: string): Found | null {
  if (record.path === ITEM) return pageOf(record);
  return record.path === COMMENT ? commentOf(record, site) : null;
}

function pageOf({ number, fields }: XmlRecord): Found {
  const createdAt = readMoment(fields['wp:post_date_gmt']) ?? readMoment(fields['wp:post_date']);
  const slug = fields['wp:post_name']?.trim() || null;
  const title = toText(fields['title'] ?? '').trim();
  return { page: { key: String(number), address: fields['link']?.trim() ?? '', slug, title, createdAt } };
}

function commentOf({ fields, inside, whole, number }: XmlRecord, site: string): Found {
  const of = (name: string) => fields[`wp:comment_${name}`]?.trim() ?? '';
  const label = of('id') || `record ${number}`;
  if (!whole) return { unread: 'The file ends or breaks in the middle of it.', label };
  if (of('id') === '') return { unread: 'It has no id.', label };
  const key = (id: string) => wordpressKey(site, id);
  return {
    comment: {
      ...PLAIN,
      key: key(of('id')),
      label,
      page: String(inside),
      parent: /^0*$/.test(of('parent')) ? null : key(of('parent')),
      name: toText(of('author')),
      email: of('author_email') || null,
      body: of('content'),
      markup: 'lines',
      createdAt: readMoment(of('date_gmt')) ?? readMoment(of('date')),
      ...stateOf(of('approved'), of('type')),
    },
  };
}

function stateOf(approved: string, type: string): Pick<SourceComment, 'state' | 'why'> {
  if (type !== '' && type !== 'comment') {
    const what = ['pingback', 'trackback'].includes(type)
      ? `A ${type}, which nobody wrote.`
      : `Not a comment but a ${type}.`;
    return { state: 'gone', why: what };
  }
  if (approved === 'spam') return { state: 'gone', why: 'Spam there.' };
  if (approved.endsWith('trash') || approved.endsWith('trashed')) return { state: 'gone', why: 'In the trash there.' };
  if (approved === '1' || approved === 'approve' || approved === 'approved') return { state: 'approved', why: null };
  return { state: 'held', why: 'It waited for approval in WordPress.' };
}
