import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { checkSlugs } from '../../data/slugs.ts';
import { freeSlug, toSlug } from '../../lib/slug.ts';
import type { Known } from './answer.ts';
import { type Kind, type KindName, kinds } from './kinds.ts';
import { linesOf } from './taken.ts';

/** What the content has that a new piece may name. */
export function knownHere(root: string): Known {
  const keys = (file: string) => Object.keys((parse(read(root, `content/${file}`) || '{}') ?? {}) as object);
  return {
    experts: slugsOf(root, kinds.expert),
    exercises: slugsOf(root, kinds.exercise),
    tags: keys('tags.yaml'),
    series: keys('series.yaml'),
    claims: keys('claims.yaml'),
    citations: keys('citations.yaml'),
  };
}

/** What a file of the project holds; nothing where it is not there. */
export function read(root: string, file: string): string {
  const full = path.join(root, file);
  return existsSync(full) ? readFileSync(full, 'utf8') : '';
}

function namesOf(root: string, { folder, end }: Kind): string[] {
  const names = existsSync(path.join(root, folder)) ? readdirSync(path.join(root, folder)) : [];
  return names.filter((name) => (end.startsWith('/') ? !name.includes('.') : name.endsWith(end)));
}

function slugsOf(root: string, kind: Kind): string[] {
  return namesOf(root, kind).map((name) => name.replace(/\.\w+$/, ''));
}

/** A name for the file of a new piece that no other has, nor the site itself. */
export function freeName(root: string, kindName: KindName, title: string): string {
  const kind = kinds[kindName];
  const names = namesOf(root, kind);
  const isFree = (slug: string) => {
    try {
      checkSlugs(kind.folder, kind.end, [...names, kind.end.startsWith('/') ? slug : `${slug}${kind.end}`]);
      return !existsSync(path.join(root, kind.folder, `${slug}${kind.end}`));
    } catch {
      return false;
    }
  };
  return freeSlug(toSlug(title, `${kindName}-1`), '', isFree);
}

/** The place after the last one in lists. */
export function nextOrder(root: string, kind: Kind): number {
  const orders = namesOf(root, kind).map((name) => {
    const text = read(root, `${kind.folder}/${name}`);
    const { order } = Object(parse(name.endsWith('.yaml') ? text : (text.split(/^---$/m)[1] ?? ''))) as {
      order?: number;
    };
    return order ?? 0;
  });
  return Math.max(0, ...orders) + 1;
}

/** An exercise that pages may show; none where all are drafts. */
export function shownExercise(root: string): string | undefined {
  const isDraft = (slug: string) => /^draft: true$/m.test(read(root, `content/exercises/${slug}.mdx`));
  return slugsOf(root, kinds.exercise).find((slug) => !isDraft(slug));
}

/** The pictures there are to begin with: the exercise, and what its main one shows. */
export function posesHere(root: string): string[] {
  return slugsOf(root, kinds.exercise).map((slug) => {
    const [, label = ''] =
      /- label: (.*)/.exec(linesOf(read(root, `content/exercises/${slug}.mdx`)).get('figures') ?? '') ?? [];
    return `${slug} (${label.replace(/^'|'$/g, '')})`;
  });
}
