import { afterAll, expect, test } from 'vitest';
import { FIELDS, findingsOf, findingsOfEach, piece, removeSites } from './testing.server.ts';

afterAll(removeSites);

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
