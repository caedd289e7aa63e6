import type { BlogPosting, Organization, Person as PersonNode } from 'schema-dts';
import { instantOf } from '../../lib/instant.ts';
import { articlePath, expertPath } from '../../lib/paths.ts';
import type { Article } from '../../data/articles.ts';
import type { Citation } from '../../data/claims.ts';
import type { Thread } from '../discussion/comment.ts';
import { ids } from './graph.ts';
import { letterNodes } from './letters.ts';
import type { Absolute, ShareImage } from './page-entry.ts';

/** Someone of the column, as the file in content/experts has them. */
export interface Person {
  id: string;
  data: { name: string; title: string; role?: string; fediverse?: string | undefined };
}

export function personNode({ id, data }: Person, absolute: Absolute, description?: string): PersonNode | Organization {
  const path = expertPath(id);
  return {
    '@type': data.role === 'editors' ? 'Organization' : 'Person',
    '@id': absolute(ids.person(path)),
    name: data.name,
    url: absolute(path),
    // What the person's own page tells.
    ...(description && { description, ...(data.role !== 'editors' && { jobTitle: data.title }) }),
  };
}

/** What an article's page shows beside the article itself. */
export interface Around {
  /** Who answers in a column or wrote the piece, and who asks in a column. */
  authors: readonly Person[];
  host?: Person | undefined;
  citations: readonly Citation[];
  /** The thread as it stands in the page. */
  thread: Pick<Thread, 'count' | 'comments'>;
  images: readonly ShareImage[];
}

export function articleNode({ id, data }: Article, around: Around, absolute: Absolute): BlogPosting {
  const path = articlePath(id);
  const { authors, host, citations, thread, images } = around;
  return {
    '@type': 'BlogPosting',
    '@id': absolute(ids.article(path)),
    headline: data.title,
    url: absolute(path),
    datePublished: instantOf(data.published),
    dateModified: instantOf(data.updated),
    author: authors.map((person) => personNode(person, absolute)),
    ...(host && { contributor: [personNode(host, absolute)] }),
    publisher: { '@id': absolute(ids.publisher) },
    ...(images.length > 0 && { image: images.map((image) => absolute(image.path)) }),
    ...(citations.length > 0 && { citation: citations.map(citationOf) }),
    commentCount: thread.count,
    comment: letterNodes(thread.comments, absolute(path)),
  };
}

/** A paper by its DOI, which is its name for machines; by its title where that was not seen. */
function citationOf({ title, doi }: Citation): string {
  return doi ? `https://doi.org/${doi}` : title;
}
