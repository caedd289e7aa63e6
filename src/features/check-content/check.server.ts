import { said } from '#words/check-content.ts';
import { parts } from '#words/exercise.ts';
import { slugFaults } from '../../data/slugs.ts';
import { type Finding, sorted } from './finding.ts';
import { checkLinks } from './links.ts';
import { checkPictures } from './pictures.ts';
import { type Content, readContent } from './read.server.ts';
import { checkReading } from './reading.ts';
import { checkRedirects } from './redirects.server.ts';
import { checkReview } from './review.ts';
import { checkFields } from './schema-check.ts';
import { FOLDERS, LISTS, type ListName } from './schemas.ts';
import { found, type Piece, type Site, type Text } from './site.ts';
import { siteOf } from './site.server.ts';
import { checkTags } from './tags.ts';
import { nodesIn } from './tree.ts';

/** What is wrong in content/, by file and line, and how many files were read. */
export function checkContent(root: string, today: string): { files: number; findings: Finding[] } {
  const content = readContent(root, today);
  const site = siteOf(root, content, today);
  const findings = [
    ...checkNames(content),
    ...(Object.keys(LISTS) as ListName[]).flatMap((name) => checkList(name, content, site)),
    ...content.pieces.flatMap((piece) => checkPiece(piece, site)),
    ...checkSeries(content.pieces),
    ...checkRedirects(root, content.pieces, site),
  ];
  return { files: content.pieces.length + Object.keys(LISTS).length + 1, findings: sorted(findings) };
}

/** Names that cannot be addresses, and files that the build does not read. */
function checkNames({ folders }: Content): Finding[] {
  return (Object.keys(FOLDERS) as Piece['collection'][]).flatMap((collection) => {
    const { end } = FOLDERS[collection];
    const base = `content/${collection}`;
    return [
      ...slugFaults(base, end, folders[collection].entries).map(({ file, message }) =>
        found(file, { line: 1 }, 'name', said.slug(message.replace(`${file}: `, ''))),
      ),
      ...folders[collection].strays.map((name) =>
        found(`${base}/${name}`, { line: 1 }, 'name', said.stray(end), 'warning'),
      ),
    ];
  });
}

function checkList(name: ListName, { lists }: Content, site: Site): Finding[] {
  const file = `content/${name}.yaml`;
  const read = lists[name];
  const shared = { file, read, schema: LISTS[name], isHidden: false };
  if (read.faults.length > 0) return checkFields({ ...shared, under: [] }, site);
  const { value = {} } = read;
  if (typeof value !== 'object' || Array.isArray(value))
    return [found(file, { line: 1 }, 'entries', said.notEntries())];
  const missing = name === 'tags' ? Object.keys(parts).filter((part) => site.names.tags?.has(part) === false) : [];
  return [
    ...missing.map((part) => found(file, { line: 1 }, 'entries', said.noPart(part))),
    ...Object.keys(value ?? {}).flatMap((id) => checkFields({ ...shared, under: [id] }, site)),
  ];
}

function checkPiece(piece: Piece, site: Site): Finding[] {
  const { file, fields, source, text, isHidden, collection } = piece;
  if (source.trim() === '') return [found(file, { line: 1 }, 'file', said.empty())];
  if (!fields) return [found(file, { line: 1 }, 'file', said.noFields())];
  const { schema } = FOLDERS[collection];
  const data = Object(fields.value) as Record<string, unknown>;
  const own = [
    ...checkFields({ file, schema, read: fields, under: [], isHidden }, site),
    ...checkReview(piece, data, site.today),
  ];
  if (!text) return own;
  if ('fault' in text.tree) {
    const { message, ...place } = text.tree.fault;
    return [...own, found(file, place, 'text', said.text(message))];
  }
  const whole: Text = { piece, source: text.source, root: text.tree.root, nodes: nodesIn(text.tree.root), data };
  return [
    ...own,
    ...checkTags(whole, site),
    ...checkLinks(whole, site),
    ...checkPictures(whole, site),
    ...checkReading(whole),
  ];
}

/** A part of a series that two pieces say they are. */
function checkSeries(pieces: readonly Piece[]): Finding[] {
  const seen = new Map<string, string>();
  return pieces.flatMap(({ file, fields, isHidden }) => {
    const { name, part } = Object((Object(fields?.value) as Record<string, unknown>)['series']) as Record<
      string,
      unknown
    >;
    if (isHidden || !fields || typeof name !== 'string' || typeof part !== 'number') return [];
    const key = `${name} ${part}`;
    const other = seen.get(key);
    seen.set(key, other ?? file);
    return other ? [found(file, fields.placeOf(['series', 'part']), 'series.part', said.partTwice(part, other))] : [];
  });
}
