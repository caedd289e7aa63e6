import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkContent } from './check.server.ts';
import { runCheck } from './command.server.ts';
import { lineOf } from './finding.ts';

const TODAY = '2026-11-28';
const project = path.join(import.meta.dirname, '../../..');
const root = mkdtempSync(path.join(tmpdir(), 'check-content-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const article = 'content/articles/how-hard-to-stretch/index.mdx';
const column = 'content/articles/it-band-pain/index.mdx';
const squeeze = 'content/exercises/ball-squeeze.mdx';

let sites = 0;
/** The site's own content in a folder of its own, with these files put in, or changed. */
function siteWith(files: Record<string, string | ((text: string) => string)>): string {
  const site = path.join(root, String((sites += 1)));
  cpSync(path.join(project, 'content'), path.join(site, 'content'), { recursive: true });
  for (const [name, to] of Object.entries(files)) {
    const file = path.join(site, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof to === 'string' ? to : to(readFileSync(file, 'utf8')));
  }
  return site;
}
const findingsOf = (files: Parameters<typeof siteWith>[0], today = TODAY) =>
  checkContent(siteWith(files), today).findings.map(lineOf);

/** What is told of each of these files, checked in one run. */
function findingsOfEach(texts: readonly string[]): string[][] {
  const file = (at: number) => `content/articles/case-${at}/index.mdx`;
  const told = findingsOf(Object.fromEntries(texts.map((text, at) => [file(at), text])));
  return texts.map((_, at) => told.filter((line) => line.startsWith(file(at))));
}

/** A file with one thing put in another's place, which must be there. */
function put(find: string, by: string) {
  return (text: string) => {
    expect(text).toContain(find);
    return text.replace(find, () => by);
  };
}

/** A piece of the editors with this text, from its fourteenth line on. */
const FIELDS = `---
title: A piece
description: 'A piece that is here for the tests alone, with a description that is long enough to be one.'
lede: A lede.
by: [editors]
published: 2026-11-24
updated: 2026-11-24
checked: 2026-11-24
nextCheck: 2027-11-24
medicalReview: none
claims: [itb-common]
---

`;
const piece = 'content/articles/a-piece/index.mdx';
const withText = (text: string) => ({ [piece]: FIELDS + text });

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
    'content/redirects.yaml:1:1: error: redirect: "/old/" leads to /nowhere/, and there is no such page.',
  ],
])('%s is told with file, line, field and remedy', ([, file, find, by, said]) => {
  expect(findingsOf({ [file]: put(find, by) }).join('\n')).toContain(said);
});

const TEXTS: [name: string, text: string, said: string[]][] = [
  [
    'a picture without alternative text',
    '![](./a.jpg)',
    [':14:1: error: picture: The picture has no', 'There is no picture ./a.jpg'],
  ],
  [
    'a figure without it',
    '<Figure src="./a.jpg" />',
    [':14:1: error: <Figure alt>: alt is missing', ':14:9: error: <Figure src>'],
  ],
  ['a plain image', '<img src="/favicon.svg" />', ['<img alt>: The picture has no', ': warning: <img>: A plain <img>']],
  [
    'a missing place on the page',
    'See [x](#missing).',
    [':14:5: error: link: Nothing on the page has the name "#missing"'],
  ],
  ['a note that is not there', 'See[^x].', [':14:1: error: link: The note [^x] is not there']],
  ['a link with a space', '[a](/pl an/)', ['"[a](/pl an/)" is shown as it is typed']],
  ['percent signs that say nothing', '[a](/plan/%zz/)', ['cannot be read as an address']],
  ['a link in HTML', 'Hi <a href="/plann/">a</a>', [':14:7: error: <a href>: There is no page /plann/. Is it /plan/']],
  ['an unclosed tag', 'Hi.\n\n<Aside>\n\nx', [':16:1: error: text: The text cannot be read: Expected a closing tag']],
  ['a brace in prose', 'A { brace.', [':14:3: error: text: The text cannot be read']],
  ['a tag in small letters', '<evidence claim="itb-common" />', ['<evidence>: There is no such tag. Is it <Evidence>']],
  ['a wrong number', '<HoldTimer seconds={300} />', [':14:12: error: <HoldTimer seconds>']],
  [
    'a pull quote that the text lacks',
    '<PullQuote>\n\nNobody said so.\n\n</PullQuote>',
    ['<PullQuote>: The text does not say'],
  ],
  [
    'a hard text',
    `${'Institutional considerations notwithstanding, physiotherapeutic interventions necessitate individualised progression. '.repeat(14)}`,
    [':14:1: warning: text: The text reads at grade'],
  ],
];

const toldOfTexts = findingsOfEach(TEXTS.map(([, text]) => FIELDS + text));
test.for(TEXTS.map(([name, , said], at) => [name, said, at] as const))('%s is told', ([, said, at]) => {
  for (const words of said) expect(toldOfTexts[at]?.join('\n')).toContain(words);
});

const FAULTLESS: [name: string, text: string][] = [
  ['tags and links in code', '```\n<Nope /> [x](/nope/) ![](./a.jpg)\n```\n\n`<Nope href="/x/">` and `[x](#no)`'],
  ['a comment', '{/* <Nope claim="x" /> [x](/nope/) */}'],
  [
    'places that are there',
    '## A ünïcode “place”\n\n[a](#a-%C3%BCn%C3%AFcode-place) [b](/plan/#your-plan) [c](/exercises/ball-squeeze/#stop)\n[d](../it-band-pain/#discussion) [e](/articles/it-band-pain/#cite-radford-2006) [f](/tags/knee/feed.xml)',
  ],
  [
    'what is elsewhere',
    '[a](https://example.org/x) [b](mailto:x@example.org) [c](/questions/1/x/) [d](/search/?q=knee)',
  ],
  [
    'props that only a build knows',
    '<HoldTimer {...frontmatter.timer} />\n\n<Evidence claim={frontmatter.claims[0]} />',
  ],
];

const toldOfFaultless = findingsOfEach(FAULTLESS.map(([, text]) => FIELDS + text));
test.for(FAULTLESS.map(([name], at) => [name, at] as const))('%s is no fault', ([, at]) => {
  expect(toldOfFaultless[at]).toEqual([]);
});

const FILES: [name: string, text: string, said: string | null][] = [
  ['empty', '', ':1:1: error: file: The file is empty.'],
  ['blank', ' \n\t\n', ':1:1: error: file: The file is empty.'],
  ['without fields', 'Only words.', ':1:1: error: file: There are no fields'],
  ['with fields that do not end', '---\ntitle: x\n', ':1:1: error: file: There are no fields'],
  ['with YAML that is none', FIELDS.replace('[editors]', '[editors'), ':6:1: error: YAML: This is not valid YAML'],
  [
    'indented by tabs',
    FIELDS.replace('claims: [itb-common]', 'claims:\n\t- itb-common'),
    ':12:1: error: YAML: This is not valid YAML: Tabs',
  ],
  [
    'with a field twice',
    FIELDS.replace('lede:', 'title: b\nlede:'),
    ':4:1: error: YAML: This is not valid YAML: Map keys must be unique',
  ],
  ['with a mark of the byte order', `\uFEFF${FIELDS}Words.`, null],
  ['with lines of Windows', `${FIELDS}Words.\n`.replaceAll('\n', '\r\n'), null],
  ['nested without end', `${FIELDS}${'> '.repeat(5000)}x`, ':1:1: error: text: The text cannot be read: it is nested'],
  ['of a megabyte', FIELDS + 'A word, and one more 🙂.\n\n'.repeat(40_000), null],
];

const toldOfFiles = findingsOfEach(FILES.map(([, text]) => text));
test.for(FILES.map(([name, , said], at) => [name, said, at] as const))(
  'a file %s is read to its end',
  ([, said, at]) => {
    expect(toldOfFiles[at]).toEqual(said === null ? [] : [expect.stringContaining(said)]);
  },
);

test('emoji and lines of Windows move no line and no column', () => {
  const text = `${FIELDS}🙂 é [x](#a) and [y](#b)\n\n<Figure\n  src="./🙂.jpg"\n  alt="x"\n/>\n`;
  const told = [text, text.replaceAll('\n', '\r\n'), `\uFEFF${text}`].map((one) =>
    findingsOf({ [piece]: one }).map((line) => line.split(' ')[0]),
  );
  for (const places of told) expect(places).toEqual([`${piece}:14:6:`, `${piece}:14:18:`, `${piece}:17:3:`]);
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
