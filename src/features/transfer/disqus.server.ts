import { readMoment } from './moment.ts';
import { type Found, PLAIN, type SourceComment } from './source.ts';
import { readXml, type XmlRecord } from './xml.server.ts';

const SHAPES = {
  'disqus/thread': ['@dsq:id', 'id', 'link', 'title', 'createdAt'],
  'disqus/post': [
    ...['@dsq:id', 'id', 'message', 'createdAt', 'isDeleted', 'isSpam', 'isApproved', 'author/name', 'author/email'],
    ...['author/username', 'thread@dsq:id', 'parent@dsq:id'],
  ],
};

/** The posts of a Disqus export. */
export async function* readDisqus(chunks: AsyncIterable<string>): AsyncGenerator<Found> {
  const records = readXml(chunks, SHAPES);
  let next = await records.next();
  for (; !next.done; next = await records.next()) {
    yield next.value.path === 'disqus/thread' ? pageOf(next.value) : commentOf(next.value);
  }
  if (next.value !== null) yield { broken: next.value };
}

function pageOf({ fields, number }: XmlRecord): Found {
  const key = fields['@dsq:id']?.trim() || `record ${number}`;
  const id = fields['id']?.trim() ?? '';
  // The id is what the page gave Disqus as its own: often its address.
  const address = fields['link']?.trim() || id;
  const title = fields['title']?.trim() ?? '';
  return { page: { key, address, slug: null, title, createdAt: readMoment(fields['createdAt']) } };
}

function commentOf({ fields, whole, number }: XmlRecord): Found {
  const of = (name: string) => fields[name]?.trim() ?? '';
  const id = of('@dsq:id') || of('id');
  if (!whole) return { unread: 'The file ends or breaks in the middle of it.', label: id || `record ${number}` };
  if (id === '') return { unread: 'It has no id.', label: `record ${number}` };
  const parent = of('parent@dsq:id');
  return {
    comment: {
      ...PLAIN,
      key: `disqus:${id}`,
      label: id,
      page: of('thread@dsq:id'),
      parent: parent === '' ? null : `disqus:${parent}`,
      name: of('author/name') || of('author/username'),
      email: of('author/email') || null,
      body: of('message').replace(/@([\w.-]+):disqus\b/g, '@$1'),
      markup: 'html',
      createdAt: readMoment(of('createdAt')),
      ...stateOf(of('isDeleted'), of('isSpam'), of('isApproved')),
    },
  };
}

function stateOf(deleted: string, spam: string, approved: string): Pick<SourceComment, 'state' | 'why'> {
  if (spam === 'true') return { state: 'gone', why: 'Spam there.' };
  if (deleted === 'true') return { state: 'gone', why: 'Deleted there.' };
  return approved === 'false'
    ? { state: 'held', why: 'It waited for approval in Disqus.' }
    : { state: 'approved', why: null };
}
