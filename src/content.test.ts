import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildCopy, copyProject, removeCopies } from './build.testing.ts';

const article = 'content/articles/it-band-pain/index.mdx';
const stretch = 'content/exercises/calf-stretch-straight-knee.mdx';

afterAll(removeCopies);

/** Builds a copy of the project with one file changed. */
function buildWith(name: string, file: string, change: (text: string) => string) {
  const root = copyProject(name);
  const text = readFileSync(join(root, file), 'utf8');
  const changed = change(text);
  expect(changed).not.toBe(text);
  writeFileSync(join(root, file), changed);
  return buildCopy(root);
}

test.for<[name: string, file: string, find: string, put: string, said: string[]]>([
  ['a missing field', article, 'kicker:', '# kicker:', ['kicker', 'it-band-pain']],
  ['a month of 30', article, 'published: 2026-11-23', 'published: 2025-30-01', ['published', 'day that exists']],
  ['a 30 February', article, 'updated: 2026-11-23', 'updated: 2027-02-30', ['updated', 'day that exists']],
  ['an unknown field', article, 'kicker:', 'kickr: x\nkicker:', ['kickr', 'it-band-pain']],
  ['an unknown tag', article, 'tags: [', 'tags: [kness, ', ['it-band-pain/index.mdx: tags: "kness"']],
  ['an unknown component', article, '<RedFlags />', '<RedFlag />', ['`RedFlag`', 'it-band-pain']],
  ['a wrong prop', article, '<Evidence claim=', '<Evidence clam=', ['<Evidence>', 'clam', 'it-band-pain']],
  ['an unknown claim', article, '<Evidence claim="itb', '<Evidence claim="itc', ['itc-common', 'content/claims.yaml']],
  ['an unknown expert', article, 'expert: aaron-lipsey', 'expert: nobody', ['expert', 'nobody', 'it-band-pain']],
  [
    'an exercise nobody has',
    stretch,
    'to: slow-heel-drop',
    'to: headstand',
    ['calf-stretch-straight-knee.mdx', 'headstand'],
  ],
  ['a foot in the air', stretch, 'foot: [-49, 0], ankle: 7', 'foot: [-49, 2], ankle: 7', ['near', 'ball of the foot']],
  [
    'a redirect onto no page',
    'content/redirects.yaml',
    '{}',
    '/old/: /nowhere/',
    ['content/redirects.yaml', '/old/', 'no such page'],
  ],
  ['YAML that cannot be read', 'content/claims.yaml', 'claim: IT', 'claim: [IT', ['content/claims.yaml', 'line']],
])('a build with %s fails and names file and field', { timeout: 60_000 }, async ([name, file, find, put, said]) => {
  const { code, output } = await buildWith(name.replaceAll(' ', '-'), file, (text) => text.replace(find, put));
  for (const words of said) expect(output).toContain(words);
  expect(code).toBe(1);
});
