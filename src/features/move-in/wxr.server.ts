import { ITEM, SHAPES as COMMENTS, SITES, foundIn } from '../transfer/wordpress.server.ts';
import { hostOf } from '../transfer/wordpress-key.ts';
import type { Found } from '../transfer/source.ts';
import { readXml, type XmlRecord } from '../transfer/xml.server.ts';
import type { Pile } from './pile.server.ts';
import { plainText } from './tree.ts';

const CHANNEL = 'rss/channel';
const FILED = `${ITEM}/category`;
const META = `${ITEM}/wp:postmeta`;
const AUTHOR = `${CHANNEL}/wp:author`;

const SHAPES = {
  ...COMMENTS,
  [`${CHANNEL}/pubDate`]: [''],
  [ITEM]: [
    ...(COMMENTS[ITEM] ?? []),
    ...['dc:creator', 'content:encoded', 'excerpt:encoded', 'pubDate', 'wp:post_modified', 'wp:status'],
    ...['wp:post_type', 'wp:post_password', 'wp:is_sticky', 'wp:post_parent', 'wp:attachment_url'],
  ],
  [FILED]: ['', '@domain', '@nicename'],
  [META]: ['wp:meta_key', 'wp:meta_value'],
  [AUTHOR]: ['wp:author_login', 'wp:author_display_name'],
  [`${CHANNEL}/wp:category`]: ['wp:category_nicename', 'wp:cat_name', 'wp:category_description'],
  [`${CHANNEL}/wp:tag`]: ['wp:tag_slug', 'wp:tag_name', 'wp:tag_description'],
  [`${CHANNEL}/wp:term`]: ['wp:term_taxonomy', 'wp:term_slug', 'wp:term_name', 'wp:term_description'],
};

/** So long may a piece be, in UTF-16 units. */
export const LONGEST = 500_000;

const METAS = new Set(['_thumbnail_id', '_wp_attachment_image_alt', 'footnotes']);

/** What the head of a file says. */
export interface Blog {
  /** Its address, as `hostOf` gives it; '' where the file names none. */
  site: string;
  /** When the file was made, as it is written. */
  madeAt: string;
}

/** Lays the posts of an export on the pile, and gives what belongs to the discussion. */
export async function* readPosts(chunks: AsyncIterable<string>, pile: Pile, blog: Blog): AsyncGenerator<Found> {
  const records = readXml(chunks, SHAPES, LONGEST);
  const sites: Record<string, string> = {};
  let next = await records.next();
  for (; !next.done; next = await records.next()) {
    const record = next.value;
    if (SITES.includes(record.path)) sites[record.path] = hostOf(record.fields[''] ?? '');
    blog.site = SITES.map((path) => sites[path]).find((name) => name) ?? '';
    if (record.path === `${CHANNEL}/pubDate`) blog.madeAt = record.fields[''] ?? '';
    lay(record, pile);
    const found = foundIn(record, blog.site);
    if (found) yield found;
  }
  if (next.value !== null) yield { broken: next.value };
}

function lay({ path, number, inside, fields, whole }: XmlRecord, pile: Pile): void {
  const of = (name: string) => fields[name] ?? '';
  if (path === FILED) pile.file(inside, of('@domain'), of('@nicename'), plainText(of('')));
  if (path === META && METAS.has(of('wp:meta_key'))) pile.addMeta(inside, of('wp:meta_key'), of('wp:meta_value'));
  if (path === AUTHOR) pile.addAuthor(of('wp:author_login'), plainText(of('wp:author_display_name')));
  if (path.startsWith(`${CHANNEL}/wp:`)) layTerm(of, pile);
  if (path !== ITEM) return;
  pile.addPost({
    n: number,
    id: /^\d{1,15}$/.test(of('wp:post_id').trim()) ? of('wp:post_id').trim() : '',
    type: of('wp:post_type').trim() || 'post',
    status: of('wp:status').trim() || 'publish',
    title: plainText(of('title')),
    link: of('link').trim(),
    name: of('wp:post_name').trim(),
    author: of('dc:creator').trim(),
    excerpt: of('excerpt:encoded'),
    content: of('content:encoded'),
    date: of('wp:post_date').trim(),
    dateGmt: of('wp:post_date_gmt').trim() || of('pubDate').trim(),
    modified: of('wp:post_modified').trim(),
    password: of('wp:post_password').trim(),
    sticky: Number(of('wp:is_sticky').trim() === '1'),
    parent: of('wp:post_parent').trim(),
    url: of('wp:attachment_url').trim(),
    whole: Number(whole),
  });
}

function layTerm(of: (name: string) => string, pile: Pile): void {
  const add = (kind: string, slug: string, name: string, description: string) => {
    if (slug !== '') pile.addTerm(kind, slug, plainText(name), plainText(description));
  };
  add('category', of('wp:category_nicename'), of('wp:cat_name'), of('wp:category_description'));
  add('post_tag', of('wp:tag_slug'), of('wp:tag_name'), of('wp:tag_description'));
  add(of('wp:term_taxonomy'), of('wp:term_slug'), of('wp:term_name'), of('wp:term_description'));
}
