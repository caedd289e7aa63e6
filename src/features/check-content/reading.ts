import { said } from '#words/check-content.ts';
import { lang } from '#words/locale.ts';
import type { Finding } from './finding.ts';
import { found, type Text } from './site.ts';
import { placeOf, type TextNode, wordsOf } from './tree.ts';

/** The highest grade that a text may read at: about what readers of thirteen or fourteen years follow. */
const MOST_GRADE = 8;

/** So many words it takes to tell anything of a text. */
const FEWEST_WORDS = 100;

/** A paragraph has to have so many to be named as the hardest. */
const FEWEST_OF_PARAGRAPH = 20;

/** Words of somebody else, numbers, code and names: none of them can be put more plainly. */
const LEFT_OUT = /^(blockquote|table|code|inlineCode|heading|yaml|footnoteReference|mdxjsEsm|mdx\w*Expression|image)$/;
const TAGS_LEFT_OUT = ['Quote', 'PullQuote'];

/** "Wyon 2013", "van der Worp and others 2012"; what stands in quotation marks, from five words on. */
const CITATION = /(?<![\p{L}-])\p{Lu}[\p{L}-]+(?: (?:et al\.?|and \p{L}+))?,? \(?(?:19|20)\d\d\)?/gu;
const QUOTATION = /[“"](?:[^“”"\s]+\s+){4,}[^“”"]*[”"]/g;

/** Numbers that a grade is made of. */
export interface Count {
  sentences: number;
  words: number;
  syllables: number;
}

/** The sentences, words and syllables of an English text. */
export function countOf(text: string): Count {
  const plain = text.replace(QUOTATION, ' ').replace(CITATION, ' ');
  // A point within a number ends nothing.
  const parts = plain.split(/[.!?]+(?=[\s"”’)]|$)/);
  const sentences = parts
    .map((part) => part.match(/[\p{L}\d][\p{L}\d’'.,-]*/gu) ?? [])
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  return {
    sentences: sentences.length,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + syllablesIn(word), 0),
  };
}

/** What was counted already; prose says the same words again and again. */
const counted = new Map<string, number>();

/** A rule of thumb: groups of vowels, less a silent e at the end; a number is one. */
export function syllablesIn(word: string): number {
  const known = counted.get(word);
  if (known !== undefined) return known;
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const groups = letters
    .replace(/(?<=[^aeiouyl])e$|(?<=[aeiouy])le$|(?<=[^aeioutd])ed$|(?<=[^aeiouscxzh])es$/, '')
    .match(/[aeiouy]+/g);
  const count = Math.max(1, groups?.length ?? 0);
  counted.set(word, count);
  return count;
}

/** The Flesch-Kincaid grade: years of school in the USA (Kincaid and others, 1975). */
export function gradeOf({ sentences, words, syllables }: Count): number {
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/** The paragraphs of a text that are its writer's own prose. */
function proseOf(node: TextNode): TextNode[] {
  if (LEFT_OUT.test(node.type) || TAGS_LEFT_OUT.includes(node.name ?? '')) return [];
  return node.type === 'paragraph' ? [node] : (node.children ?? []).flatMap(proseOf);
}

/** What a paragraph says, less links to sources. */
function saidIn(node: TextNode): string {
  if (LEFT_OUT.test(node.type) || TAGS_LEFT_OUT.includes(node.name ?? '')) return ' ';
  if (node.type === 'link' && /^#cite-|doi\.org\//.test(node.url ?? '')) return ' ';
  return node.children ? node.children.map(saidIn).join('') : wordsOf(node);
}

/** A text that reads harder than {@link MOST_GRADE}, told at its hardest paragraph. The formula is one of English. */
export function checkReading({ piece, root }: Text): Finding[] {
  if (!lang.startsWith('en')) return [];
  const paragraphs = proseOf(root).map((node) => ({ node, text: saidIn(node) }));
  const counts = paragraphs.map(({ text }) => countOf(text));
  const whole = counts.reduce(add, { sentences: 0, words: 0, syllables: 0 });
  if (whole.words < FEWEST_WORDS || gradeOf(whole) <= MOST_GRADE) return [];
  const hardest = paragraphs
    .map(({ node, text }, at) => ({ node, text, count: counts[at] ?? whole }))
    .filter(({ count }) => count.words >= FEWEST_OF_PARAGRAPH)
    .sort((a, b) => gradeOf(b.count) - gradeOf(a.count))[0];
  const begins = (hardest?.text ?? '').trim().split(/\s+/).slice(0, 5).join(' ');
  const place = hardest ? placeOf(hardest.node) : { line: 1 };
  return [found(piece.file, place, 'text', said.hard(gradeOf(whole), MOST_GRADE, begins), 'warning')];
}

const add = (a: Count, b: Count): Count => ({
  sentences: a.sentences + b.sentences,
  words: a.words + b.words,
  syllables: a.syllables + b.syllables,
});
