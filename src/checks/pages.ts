import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A page as a visitor gets it. */
export interface Page {
  /** Its address on the site. */
  path: string;
  html: string;
  /** The content security policy that came as a header. */
  policy?: string;
  /** Where it lies as a file, for checkers that read files. */
  file?: string;
}

/** Pieces that scripts fetch into a page; no page of their own. */
const PIECES = /^\/(routines\/parts|pagefind)\//;

/** Pages that the server draws when they are asked for, found from the built ones and from each other. */
const DRAWN = ['/ask/', '/articles/it-band-pain/discussion/', '/sign-in/', '/privacy/request/', '/no-such-page/'];
const QUESTION = /href="(\/questions\/[^"]+\/)"/g;

/** Every page of the build. */
export function builtPages(client: string): Page[] {
  return readdirSync(client, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({ path: `/${name.replace(/index\.html$/, '')}`, file: path.join(client, name) }))
    .filter((page) => !PIECES.test(page.path))
    .map((page) => ({ ...page, html: readFileSync(page.file, 'utf8') }));
}

/** Pages drawn on demand: those that have no reader's own address, and every question. */
export async function drawnPages(address: string): Promise<Page[]> {
  const pages = await Promise.all(DRAWN.map((name) => fetchPage(address, name)));
  const questions = new Set(pages.flatMap(({ html }) => [...html.matchAll(QUESTION)].map(([, name = '']) => name)));
  return [...pages, ...(await Promise.all([...questions].map((name) => fetchPage(address, name))))];
}

async function fetchPage(address: string, name: string): Promise<Page> {
  const answer = await fetch(address + name);
  return { path: name, html: await answer.text(), policy: answer.headers.get('content-security-policy') ?? '' };
}
