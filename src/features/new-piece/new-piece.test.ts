import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, cpSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mdxToJs } from 'satteri';
import { afterAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mdxProps } from '../../mdx-props.ts';
import { bodies, exampleOf } from '#words/new-piece.ts';
import { answerOf } from './answer.ts';
import { runNew } from './command.server.ts';
import { knownHere } from './here.server.ts';
import { KINDS, kinds } from './kinds.ts';

const project = path.join(import.meta.dirname, '../../..');
const root = mkdtempSync(path.join(tmpdir(), 'new-piece-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A site's content in a folder of its own, and the command in it. */
function makeSite(name: string) {
  const site = path.join(root, name);
  mkdirSync(site);
  cpSync(path.join(project, 'content'), path.join(site, 'content'), { recursive: true });
  const lines: string[] = [];
  const run = async (words: string[], typed?: (string | Error)[]) => {
    const ask = typed
      ? () => {
          const next = typed.shift() ?? new Error('Stopped.');
          return typeof next === 'string' ? Promise.resolve(next) : Promise.reject(next);
        }
      : null;
    const desk = { root: site, today: '2026-11-24', say: (line: string) => void lines.push(line), ask };
    try {
      return await runNew(words, desk);
    } catch (error) {
      lines.push((error as Error).message);
      return 1;
    }
  };
  const read = (file: string) => readFileSync(path.join(site, 'content', file), 'utf8');
  return { site, run, read, said: () => lines.join('\n') };
}

const article = (title: string) => ['article', '--title', title, '--by', 'editors'];

test('a title and a name make a draft of today, each field under its sentence', async () => {
  const { run, read, said } = makeSite('draft');
  expect(await run(article('Does rolling help?'))).toBe(0);
  const text = read('articles/does-rolling-help/index.mdx');
  const [, front = '', body = ''] = text.split(/^---$/m);
  expect(parse(front)).toMatchObject({ draft: true, published: '2026-11-24', updated: '2026-11-24', by: ['editors'] });
  for (const [field, rule] of Object.entries(kinds.article.schema.shape)) {
    const sentence = (rule as { description?: string }).description ?? 'no sentence';
    expect(front.replace(/\n# /g, ' '), field).toContain(sentence.replace(/\s+/g, ' '));
    expect(front).toMatch(new RegExp(`^(# )?${field}:`, 'm'));
  }
  expect(mdxToJs(body).code).toContain('RedFlags');
  expect(said()).toContain('Still to be written there: description, lede, and the text.');
});

test.for([
  ['A 🙂 title', 'a-title'],
  ['../../etc/passwd', 'etc-passwd'],
  ['膝の痛み', 'article-1'],
  ['🙂🙂', 'article-1'],
  ['con', 'article-con'],
  ['Does "this": #1 {x} --- <b>&amp; work?', 'does-this-1-x-b-amp-work'],
  ['two\n---\nlines: yes', 'two-lines-yes'],
  [`Knee ${'very '.repeat(30)}long`, /^knee(-very)+$/],
] as const)('a title like %j becomes a safe name, and stays whole', async ([title, slug]) => {
  const { site, run, read, said } = makeSite(`title-${[...title].length}-${title.codePointAt(0)}`);
  const before = readdirSync(path.join(site, 'content/articles'));
  expect([await run(article(title)), said()]).toEqual([0, expect.any(String)]);
  const [name = ''] = readdirSync(path.join(site, 'content/articles')).filter((file) => !before.includes(file));
  expect(name).toMatch(slug);
  const [, front = ''] = read(`articles/${name}/index.mdx`).split(/^---$/m);
  expect(parse(front)).toMatchObject({ title: title.replace(/\s+/g, ' ').trim() });
});

test('a title of a thousand characters is refused, and given back to be mended', async () => {
  const { run, said } = makeSite('long');
  expect(await run(article('a'.repeat(1000)))).toBe(1);
  expect(said()).toContain('title: at most 160 characters; this has 1000.');
  expect(said()).toContain("--by 'editors'");
});

test('what is there already is never written over', async () => {
  const { run, read } = makeSite('twice');
  const first = read('articles/it-band-pain/index.mdx');
  expect([await run(article('IT band pain')), await run(article('IT band pain'))]).toEqual([0, 0]);
  expect(read('articles/it-band-pain/index.mdx')).toBe(first);
  expect(read('articles/it-band-pain-3/index.mdx')).toContain('title: IT band pain');
  expect(await run(['routine', '--title', 'Own', '--steps', 'ball-squeeze'])).toBe(0);
  expect(read('routines/own-2.yaml')).toContain('title: Own');
});

test.for<[string[], string]>([
  [['article', '--title', 'A', '--by', 'editrs'], '"editrs" is not in content/experts. The nearest are editors'],
  [[...article('A'), '--tags', 'knee, kneee'], '"kneee" is not in content/tags.yaml. The nearest are knee'],
  [['exercise', '--title', 'A', '--like', 'ball-squeze'], 'The nearest are ball-squeeze'],
  [['routine', '--title', 'A', '--steps', 'roller'], 'The nearest are calf-roller'],
  [['article', '--titel', 'A'], 'There is no --titel. The nearest are --title'],
  [['exercise', '--by', 'editors'], '--by: no field of a new exercise'],
  [['artcle'], 'The nearest is article'],
  [['article', '--title', 'A'], 'Say --by as well.'],
  [['expert', '--name', 'A'], 'Say --role, --title, --description, --about as well.'],
  [['article', '--title', 'A', '--expert', 'linds'], 'Say --by as well.'],
  [['exercise', '--title', 'A', '--dose', '{ mode: [', '--like', 'ball-squeeze'], 'dose: this cannot be read'],
  [['exercise', '--title', 'A', '--dose', '{ mode: hold, sets: 9 }', '--like', 'ball-squeeze'], 'dose.sets: at most 6'],
  [['exercise', '--title', 'A', '--part', 'foot', '--like', 'ball-squeeze'], 'part: write one of calf, inner-thigh'],
  [[], 'npm run new -- article'],
])('%j is refused with a sentence', async ([words, sentence]) => {
  const { site, run, said } = makeSite(`refused-${words.join('').length}-${words.join('').replace(/\W/g, '')}`);
  const before = readdirSync(path.join(site, 'content'), { recursive: true });
  expect(await run(words)).toBe(1);
  expect(said()).toContain(sentence);
  expect(readdirSync(path.join(site, 'content'), { recursive: true })).toEqual(before);
});

test('who is asked again has lost nothing', async () => {
  const { run, read, said } = makeSite('asked');
  const description = 'Why rolling feels good and lengthens nothing, and what to do with a roller instead of that.';
  const typed = ['article', '', 'Rolling', 'editrs', 'editors', 'Too short.', description, 'It hurts.', 'knee'];
  expect(await run([], typed)).toBe(0);
  expect(typed).toEqual([]);
  for (const sentence of ['title: title is empty', '"editrs" is not in', 'description: at least 70 characters']) {
    expect(said()).toContain(sentence);
  }
  expect(read('articles/rolling/index.mdx')).toContain('lede: It hurts.');
});

test('a column is asked for who answers and who asks', async () => {
  const { run, read } = makeSite('column');
  const description = 'Why rolling feels good and lengthens nothing, and what to do with a roller instead of that.';
  const typed = ['Rolling', '', '', 'aaron-lipsey', 'linds', description, 'It hurts.', ''];
  expect([await run(['article'], typed), typed]).toEqual([0, []]);
  expect(read('articles/rolling/index.mdx')).toMatch(/^expert: aaron-lipsey$[^]*^host: linds$/m);
});

test('who leaves gets the answers back as a command', async () => {
  const { run, said } = makeSite('left');
  expect(await run(['article'], ["It's the knee", 'editors', new Error('Stopped.')])).toBe(1);
  expect(said()).toContain(`npm run new -- article --title 'It'\\''s the knee' --by 'editors'\nStopped.`);
});

test('a file that cannot be written is shown instead', async () => {
  const { site, run, said } = makeSite('broken');
  rmSync(path.join(site, 'content/articles'), { recursive: true });
  symlinkSync(path.join(site, 'nowhere/at/all'), path.join(site, 'content/articles'));
  expect(await run(article('Rolling'))).toBe(1);
  expect(said()).toContain('title: Rolling');
});

test('each example is what its field takes', () => {
  const known = knownHere(project);
  for (const name of KINDS) {
    for (const field of kinds[name].asked) {
      expect(answerOf(kinds[name], field, exampleOf(name, field), known), `${name}.${field}`).toHaveProperty('value');
    }
  }
});

test('the tags that a new article shows are those there are', () => {
  const tags = [...(bodies['article']?.('x') ?? '').matchAll(/<([A-Z]\w+)/g)].map(([, tag]) => tag);
  const there = readFileSync(path.join(project, 'src/mdx.ts'), 'utf8');
  expect(tags.length).toBeGreaterThan(5);
  for (const tag of tags) expect(there).toContain(`import ${tag} from`);
});

test('each tag that a new article shows has the props that it needs', () => {
  const tags = [...(bodies['article']?.('x') ?? '').matchAll(/<([A-Z]\w+)([^>]*?)\/?>/g)];
  for (const [whole, tag = '', written = ''] of tags) {
    const props = [...written.matchAll(/(\w+)(?:="([^"]*)"|=(\{[^}]*\}))?/g)].map(([, prop, text, list]) => [
      prop,
      text ?? (list ? ['half-point'] : true),
    ]);
    const missing = mdxProps[tag]?.safeParse(Object.fromEntries(props)).error?.issues ?? [];
    // Names of entries and the words between two tags are for the check of the content.
    expect(
      missing.filter(({ code }) => code !== 'custom').map(({ path: prop }) => prop.join('.')),
      whole,
    ).toEqual([]);
  }
});
