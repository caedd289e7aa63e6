import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A class or a property of schema.org, as its own file has them. */
type Entity = Record<string, unknown>;

const INTERFACE = /^(?:export )?interface (\w+?)(Base|Leaf) extends ([^{]+)\{([\s\S]*?)^\}/gm;

/**
 * The vocabulary of schema.org as JSON-LD, taken from the types that the site's data is written in: classes with their
 * parents, properties with the classes that may have them.
 */
export function readVocabulary(): { '@graph': Entity[] } {
  const file = createRequire(import.meta.url)
    .resolve('schema-dts')
    .replace(/schema\.js$/, 'schema.d.ts');
  const text = readFileSync(file, 'utf8');
  const parents = new Map<string, Set<string>>();
  const domains = new Map<string, Set<string>>();
  for (const [, name = '', kind, above = '', body = ''] of text.matchAll(INTERFACE)) {
    const names = [...above.matchAll(/(\w+?)Base\b/g)]
      .map(([, parent = '']) => parent)
      .filter((parent) => parent !== name);
    add(parents, name, names);
    if (kind === 'Leaf' && !parents.has(name)) add(parents, name, []);
    for (const [, property = ''] of body.matchAll(/^ {4}"(\w+)"\?:/gm)) add(domains, property, [name]);
  }
  const id = (name: string) => ({ '@id': `schema:${name}` });
  return {
    '@graph': [
      ...[...parents].map(([name, above]) => ({
        ...id(name),
        '@type': 'rdfs:Class',
        'rdfs:subClassOf': [...above].map(id),
      })),
      ...[...domains].map(([name, classes]) => ({
        ...id(name),
        '@type': 'rdf:Property',
        'schema:domainIncludes': [...classes].map(id),
      })),
    ],
  };
}

function add(map: Map<string, Set<string>>, key: string, values: readonly string[]): void {
  map.set(key, new Set([...(map.get(key) ?? []), ...values]));
}
