import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { HtmlValidate } from 'html-validate';
import { promisify } from 'node:util';
import type { Page } from './pages.ts';

const run = promisify(execFile);
const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

/** What the checker says that is not so, each with its reason. */
const KNOWN: readonly [RegExp, string][] = [
  [/^CSS: /, 'its reader of CSS is older than container queries and nesting; the build parses the sheets itself'],
  [/“pathLength” not allowed on element “circle”/, 'SVG 2 has it on every shape'],
  [
    /^The “role” attribute must not be used on a|^Redundant role "(table|row|cell|columnheader|rowheader|rowgroup)"/,
    'a table laid out as blocks on a phone is one for screen readers by its roles alone',
  ],
  [/<style> element is not permitted as content/, 'the same as in the next line'],
  [
    /“style” element in “body”|Element “style” not allowed/,
    "Astro's own rule for its islands stands where the first of them does",
  ],
];

interface VnuMessage {
  type: string;
  url: string;
  lastLine?: number;
  message: string;
  extract?: string;
}

/** Errors that the Nu HTML checker finds; null where there is no Java to run it. */
export async function vnuErrors(pages: readonly Page[]): Promise<string[] | null> {
  const files = pages.flatMap(({ file }) => file ?? []);
  const found = await java([
    '-jar',
    jar,
    '--format',
    'json',
    '--stdout',
    '--exit-zero-always',
    '--errors-only',
    ...files,
  ]);
  if (found === null) return null;
  const names = new Map(pages.map(({ file, path }) => [`file:${file}`, path]));
  const { messages } = JSON.parse(found) as { messages: VnuMessage[] };
  return messages
    .filter(({ message }) => isNews(message))
    .map(({ url, message, extract = '' }) => `${names.get(url) ?? url}: ${message} (${extract.replace(/\s+/g, ' ')})`);
}

function isNews(message: string): boolean {
  return !KNOWN.some(([known]) => known.test(message));
}

async function java(args: string[]): Promise<string | null> {
  try {
    const { stdout } = await run('java', args, { maxBuffer: 1 << 28 });
    return stdout;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Rules of style are Prettier's and the project's own. */
const RULES = {
  'no-inline-style': 'error',
  'void-style': 'off',
  'no-trailing-whitespace': 'off',
  'doctype-style': 'off',
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'no-raw-characters': 'off',
  'long-title': 'off',
  'require-sri': 'off',
  'no-implicit-input-type': 'off',
} as const;

/** Pages that show one widget several times, each time by the name that it has in a column. */
const EXAMPLES = '/examples/';

/** Errors that html-validate finds. */
export async function htmlErrors(pages: readonly Page[]): Promise<string[]> {
  const checker = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules: RULES });
  const reports = await Promise.all(
    pages.map(async ({ path, html }) => ({ path, report: await checker.validateString(html) })),
  );
  return reports.flatMap(({ path, report }) =>
    report.results.flatMap(({ messages }) =>
      messages
        .filter(
          ({ message, ruleId }) => isNews(message) && !(ruleId === 'unique-landmark' && path.startsWith(EXAMPLES)),
        )
        .map(({ ruleId, message, line, column }) => `${path}:${line}:${column}: ${message} (${ruleId})`),
    ),
  );
}
