import { said } from '#words/check-content.ts';
import { faultOf } from '#words/new-piece.ts';
import { repeats } from '../../components/tags/repeats.ts';
import { nearestNames } from '../../lib/nearest.ts';
import type { Finding, Place } from './finding.ts';
import { keysOfSchema, namesIn } from './fields.ts';
import { propsOf } from './props.ts';
import { checkName } from './schema-check.ts';
import { found, type Site, type Text } from './site.ts';
import { isTag, placeOf, placeOfProp, type TextNode, wordsOf } from './tree.ts';

/** Tags that are not there, and props that are not as they should be. */
export function checkTags(text: Text, site: Site): Finding[] {
  const { piece, nodes } = text;
  const code = nodes.filter(({ type }) => type === 'mdxjsEsm');
  const own = code.map(({ value = '' }) => value).join('\n');
  return [
    ...code.map((node) => found(piece.file, placeOf(node), 'text', said.code(), 'warning')),
    ...nodes.filter(isTag).flatMap((node) => checkTag(node, text, site, own)),
  ];
}

function checkTag(node: TextNode, text: Text, site: Site, own: string): Finding[] {
  const { file, collection } = text.piece;
  const { name } = node;
  if (!name) return [];
  const names = collection === 'articles' ? Object.keys(site.tags) : [];
  const schema = names.includes(name) ? site.tags[name] : undefined;
  if (schema) return [...checkProps(node, name, text, site), ...checkQuote(node, name, text)];
  const isHtml = /^[a-z][a-z0-9]*$/.test(name) && !names.some((one) => one.toLowerCase() === name);
  if (isHtml || new RegExp(`\\b${name.split('.')[0]?.replace(/[^\w]/g, '')}\\b`).test(own)) return [];
  return [found(file, placeOf(node), `<${name}>`, said.noTag(nearestNames(name, names, 1)))];
}

function checkProps(node: TextNode, name: string, { piece, source, data }: Text, site: Site): Finding[] {
  const schema = site.tags[name];
  if (!schema) return [];
  const { file, isHidden } = piece;
  const { given, open, isOpen } = propsOf(node, data);
  const at = (prop: string) => placeOfProp(node, prop, source);
  const field = (prop: string) => `<${name}${prop && ` ${prop}`}>`;
  const parsed = schema.safeParse(given, { error: faultOf });
  const issues = (parsed.error?.issues ?? []).filter(({ path: [prop] }) => {
    if (prop === undefined) return true;
    return !open.has(String(prop)) && (!isOpen || String(prop) in given);
  });
  const known = keysOfSchema(schema);
  const strangers = [...Object.keys(given), ...open].filter((prop) => !known.includes(prop));
  return [
    ...strangers.map((prop) => found(file, at(prop), field(prop), said.noProp(prop, nearestNames(prop, known, 1)))),
    ...issues
      .filter(({ code }) => code !== 'unrecognized_keys')
      .map(({ path, message }) => found(file, at(String(path[0] ?? '')), field(path.join('.')), said.prop(message))),
    ...namesIn(schema, given).flatMap(({ path, collection, name: used }) =>
      checkName(file, at(String(path[0])), field(String(path[0])), used, collection, { isHidden, site }),
    ),
    ...(name === 'Evidence' && piece.fields?.faults.length === 0
      ? checkClaim(given['claim'], data, file, at('claim'))
      : []),
  ];
}

/** A claim beside a sentence links to sources that only the front matter puts on the page. */
function checkClaim(claim: unknown, { claims }: Readonly<Record<string, unknown>>, file: string, at: Place): Finding[] {
  if (typeof claim !== 'string' || (Array.isArray(claims) && claims.includes(claim))) return [];
  return [found(file, at, '<Evidence claim>', said.unlisted(claim))];
}

/** A quotation that only eyes see must stand in the text too. */
function checkQuote(node: TextNode, name: string, { piece, source, data }: Text): Finding[] {
  if (name !== 'PullQuote') return [];
  const { given, open, isOpen } = propsOf(node, data);
  if ('by' in given || open.has('by') || isOpen) return [];
  if (repeats((node.children ?? []).map(wordsOf).join(' '), source)) return [];
  return [found(piece.file, placeOf(node), '<PullQuote>', said.notRepeated())];
}
