import { afterAll, expect, test } from 'vitest';
import { runCheck } from './command.server.ts';
import {
  article,
  column,
  FIELDS,
  findingsOf,
  piece,
  project,
  put,
  removeSites,
  siteWith,
  squeeze,
  TODAY,
  withText,
} from './testing.server.ts';

afterAll(removeSites);

test('the pieces of this site have nothing to mend', () => {
  expect(findingsOf({})).toEqual([]);
});

test.for<[name: string, file: string, find: string, by: string, said: string]>([
  [
    'a missing field',
    article,
    'lede: Some',
    '# lede: Some',
    `${article}:2:1: error: lede: it is missing: write it. The one`,
  ],
  [
    'a misspelt field',
    article,
    'kicker:',
    'kickr:',
    `${article}:5:1: error: kickr: There is no field "kickr". Is it "kicker"`,
  ],
  [
    'a day that is none',
    article,
    'updated: 2026-11-24',
    'updated: 2026-02-30',
    ':8:1: error: updated: Write a day that exists',
  ],
  ['a missing review date', article, 'nextCheck: 2027-11-24', '', ':10:1: error: checked: A piece with claims needs'],
  [
    'an unknown expert',
    article,
    'by: [editors]',
    'by: [editor]',
    ':6:6: error: by.0: "editor" is not in content/experts. Is it "editors"',
  ],
  [
    'an unknown claim',
    article,
    '  - hold-dose\n',
    '  - hold-does\n',
    ':18:5: error: claims.4: "hold-does" is not in content/claims.yaml. Is it "hold-dose"',
  ],
  [
    'an unknown tag',
    article,
    '[stretching, calf]',
    '[stretching, calfs]',
    ':9:20: error: tags.1: "calfs" is not in content/tags.yaml. Is it "calf"',
  ],
  [
    'an unknown citation',
    'content/claims.yaml',
    '[fairclough-2006]',
    '[fairclough-2007]',
    'itb-rubs.citations.0: "fairclough-2007" is not in content/citations.yaml. Is it "fairclough-2006"',
  ],
  [
    'an unknown exercise',
    'content/routines/short-version.yaml',
    '- exercise: calf-stretch-straight-knee',
    '- exercise: calf-stretch',
    'steps.0.exercise: "calf-stretch" is not in content/exercises',
  ],
  [
    'a harder exercise nobody has',
    squeeze,
    'to: inner-thigh-lift',
    'to: inner-thigh-lfit',
    'harder.0.to: "inner-thigh-lfit" is not in content/exercises. Is it "inner-thigh-lift"',
  ],
  [
    'a claim without a source',
    'content/claims.yaml',
    '[fairclough-2006]',
    '[]',
    'content/claims.yaml:13:3: error: itb-rubs.citations: The claim has no source',
  ],
  [
    'a claim that only a person makes',
    'content/claims.yaml',
    '  by: aaron-lipsey',
    '',
    'two-weeks.citations: The claim has no source',
  ],
  [
    'an unknown component',
    article,
    '<StretchSlider />',
    '<StrechSlider />',
    ':32:1: error: <StrechSlider>: There is no such tag. Is it <StretchSlider>',
  ],
  [
    'a misspelt prop',
    column,
    '<Evidence claim="calf-culprit"',
    '<Evidence clam="calf-culprit"',
    ':56:11: error: <Evidence clam>: The tag takes no "clam". Is it "claim"?',
  ],
  [
    'a claim that the front matter lacks',
    article,
    '<Evidence claim="into-tendon"',
    '<Evidence claim="two-weeks"',
    '<Evidence claim>: "two-weeks" is not in the claims of the front matter',
  ],
  [
    'an exercise tag with a wrong name',
    column,
    '<Exercise slug="calf-roller"',
    '<Exercise slug="calf-rolller"',
    '<Exercise slug>: "calf-rolller" is not in content/exercises. Is it "calf-roller"',
  ],
  [
    'a quotation of nobody',
    column,
    '<Quote by="aaron-lipsey">100',
    '<Quote by="aron-lipsey">100',
    '<Quote by>: "aron-lipsey" is not in content/experts. Is it "aaron-lipsey"',
  ],
  [
    'a dead link',
    article,
    '(/articles/it-band-pain/)',
    '(/articles/it-bend-pain/)',
    ':22:1: error: link: There is no page /articles/it-bend-pain/. Is it /articles/it-band-pain/',
  ],
  [
    'a dead anchor of a tag',
    column,
    '(#red-flags)',
    '(#red-flag)',
    'link: Nothing on the page has the name "#red-flag". Is it #red-flags?',
  ],
  ['a link without its last slash', article, '(/plan/)', '(/plan)', ': warning: link: /plan is sent on to /plan/.'],
  [
    'a wrong old address',
    'content/redirects.yaml',
    '{}',
    '/old/: /nowhere/',
    'content/redirects.yaml:19:1: error: redirect: "/old/" leads to /nowhere/, and there is no such page.',
  ],
])('%s is told with file, line, field and remedy', ([, file, find, by, said]) => {
  expect(findingsOf({ [file]: put(find, by) }).join('\n')).toContain(said);
});

test('every wrong old address is told, each with its line', () => {
  const file = 'content/redirects.yaml';
  const lines = '/old/: /nowhere/\nold: /plan/\n"/a/": /b/\n/b/: /a/';
  expect(findingsOf({ [file]: put('{}', lines) }).map((line) => line.replace(/ error: redirect:/, ''))).toEqual([
    expect.stringContaining(`${file}:19:1: "/old/" leads to /nowhere/`),
    expect.stringContaining(`${file}:20:1: "old" is no path`),
    expect.stringContaining(`${file}:21:1: "/a/" leads to /b/, which leads on and back`),
    expect.stringContaining(`${file}:22:1: "/b/" leads to /a/, which leads on and back`),
  ]);
});

test('names that would be one address, or none, are told', () => {
  const told = findingsOf({
    'content/articles/A-Piece/index.mdx': `${FIELDS}x`,
    ...withText('x'),
    'content/articles/two words/index.mdx': `${FIELDS}x`,
    'content/articles/🙂/index.mdx': `${FIELDS}x`,
    'content/exercises/notes.md': 'x',
  }).join('\n');
  expect(told).toContain(`${piece}:1:1: error: name: content/articles/A-Piece/index.mdx and ${piece} have one slug`);
  expect(told).toContain('content/articles/two words/index.mdx:1:1: error: name: a name has small letters');
  expect(told).toContain('content/articles/🙂/index.mdx:1:1: error: name: a name has small letters');
  expect(told).toContain('content/exercises/notes.md:1:1: warning: name: The build does not read this file.');
});

test('drafts are checked too, and nothing that is shown may lead to them', () => {
  const draft = FIELDS.replace('title:', 'draft: true\ntitle:');
  expect(findingsOf({ [piece]: `${draft}[x](/nope/)` }).join('\n')).toContain(
    ':15:1: error: link: There is no page /nope/',
  );
  const told = findingsOf({
    [piece]: `${draft}[x](/articles/a-piece/)`,
    'content/articles/other/index.mdx': `${FIELDS}[x](/articles/a-piece/)`,
  });
  expect(told).toEqual([expect.stringContaining('other/index.mdx:14:1: error: link: "/articles/a-piece/" is a draft')]);
});

test('a check that is due and a missing date are warnings; what moved in is told more mildly', () => {
  expect(findingsOf({}, '2027-06-01')).toEqual([
    expect.stringContaining(
      'outer-knee-signs/index.mdx:11:1: warning: nextCheck: The next check was due on 2027-05-24.',
    ),
  ]);
  const moved = FIELDS.replace(/checked[^]*Check: .*\n/, 'wordpress: { id: 7 }\n').replace(
    'claims: [itb-common]\n',
    '',
  );
  const told = findingsOf({ [piece]: `${moved}![](./a.png) [x](/gone/)`, 'content/articles/a-piece/a.png': 'x' });
  expect(told.map((line) => line.split(':').slice(3, 5).join(':'))).toEqual([
    ' warning: nextCheck',
    ' warning: picture',
    ' warning: link',
  ]);
});

test('every fault of every file is told in one run, and the exit code says whether any stops a build', () => {
  const site = siteWith({
    [article]: (text) => put('<StretchSlider />', '<Strech /> <Foo />')(put('kicker:', 'kickr:')(text)),
    [squeeze]: put('place: floor', 'place: flor'),
  });
  const lines: string[] = [];
  const desk = { root: site, today: TODAY, say: (text: string) => void lines.push(text) };
  expect(runCheck([], desk)).toBe(1);
  expect(lines.join('\n').split('\n')).toHaveLength(5);
  expect(lines[0]).toMatch(/25 files checked: 4 errors, 0 warnings\.$/);
  expect(runCheck(['--json', '--root', site], { ...desk, root: '/' })).toBe(1);
  expect(JSON.parse(lines[1] ?? '')).toMatchObject([
    { file: article, line: 5, level: 'error' },
    {},
    {},
    { field: 'place' },
  ]);
  expect(runCheck(['--help'], desk)).toBe(0);
  expect(runCheck(['--root', project], desk)).toBe(0);
  expect(() => runCheck(['--rot', 'x'], desk)).toThrow('--rot');
  expect(() => runCheck(['--root', '/nowhere'], desk)).toThrow('There is no /nowhere/content');
});
