import * as words from '#words/llms.ts';
import { aboutPath, disclaimerPath, feedsPath, markdownPath, topicsPath } from '../../lib/paths.ts';
import type { Manifest, Piece } from '../doors/manifest.ts';

/**
 * llms.txt: what the site has, with the Markdown of every column.
 * @param talk the origin of the discussion where it is another one than that of the pages, else ''
 */
export function llmsText({ pieces }: Manifest, site: string, talk = ''): string {
  const line = (title: string, path: string, says = '') =>
    `- [${title.replace(/[[\]\\]/g, '\\$&')}](${new URL(path, site).href})${says && `: ${says}`}`;
  const list = (kind: Piece['kind'], pathOf: (piece: Piece) => string) =>
    pieces.filter((piece) => piece.kind === kind).map((piece) => line(piece.title, pathOf(piece), piece.description));
  const sections = [
    { title: words.columns, lines: list('article', ({ id }) => markdownPath(id)) },
    { title: words.exercises, lines: list('exercise', ({ path }) => path) },
    { title: words.routines, lines: list('routine', ({ path }) => path) },
    {
      title: words.more,
      lines: [
        line(words.questions, talk + topicsPath),
        line(words.about, aboutPath),
        line(words.disclaimer, disclaimerPath),
        line(words.feeds, feedsPath),
      ],
    },
  ];
  return [
    `# ${words.siteTitle}`,
    `> ${words.siteSays}`,
    words.notes.map((note) => `- ${note}`).join('\n'),
    ...sections.filter(({ lines }) => lines.length > 0).map(({ title, lines }) => `## ${title}\n\n${lines.join('\n')}`),
  ]
    .join('\n\n')
    .concat('\n');
}
