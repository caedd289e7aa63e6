import { stringify } from 'yaml';
import { notReviewed } from '#words/llms.ts';
import { markdownPath } from '../../lib/paths.ts';
import type { Made, Manifest, Piece } from '../doors/manifest.ts';
import { toMarkdown } from './markdown.ts';

/** Each article as Markdown, with what is known of it before the text. */
export function markdownTwins({ pieces }: Manifest, textOf: (piece: Piece) => string, site: string): Made[] {
  return pieces
    .filter(({ kind }) => kind === 'article')
    .map((piece) => ({ path: markdownPath(piece.id), text: twin(piece, textOf(piece), site) }));
}

function twin(piece: Piece, html: string, site: string): string {
  const { title, lede, description, published, updated, people, tags, path, review = notReviewed } = piece;
  const names = people.map(({ name }) => name);
  const front = stringify(
    {
      title,
      description,
      ...(piece.isColumn ? { expert: names[0], host: names[1] } : { by: names }),
      published,
      updated,
      medicalReview: review,
      tags,
      source: new URL(path, site).href,
    },
    { lineWidth: 0 },
  );
  return `---\n${front}---\n\n# ${title}\n\n*${lede}*\n\n${toMarkdown(html)}\n`;
}
