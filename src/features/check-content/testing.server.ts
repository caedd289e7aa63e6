import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { checkContent } from './check.server.ts';
import { lineOf } from './finding.ts';

export const TODAY = '2026-11-28';
export const project = path.join(import.meta.dirname, '../../..');
const root = mkdtempSync(path.join(tmpdir(), 'check-content-'));

/** Files that tests put faults into. */
export const article = 'content/articles/how-hard-to-stretch/index.mdx';
export const column = 'content/articles/it-band-pain/index.mdx';
export const squeeze = 'content/exercises/ball-squeeze.mdx';

/** To be called after all tests of a file. */
export function removeSites(): void {
  rmSync(root, { recursive: true, force: true });
}

let sites = 0;
/** The site's own content in a folder of its own, with these files put in, or changed. */
export function siteWith(files: Record<string, string | ((text: string) => string)>): string {
  const site = path.join(root, String((sites += 1)));
  cpSync(path.join(project, 'content'), path.join(site, 'content'), { recursive: true });
  for (const [name, to] of Object.entries(files)) {
    const file = path.join(site, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, typeof to === 'string' ? to : to(readFileSync(file, 'utf8')));
  }
  return site;
}
/** What is told of such a site, a line each. */
export const findingsOf = (files: Parameters<typeof siteWith>[0], today = TODAY) =>
  checkContent(siteWith(files), today).findings.map(lineOf);

/** What is told of each of these files, checked in one run. */
export function findingsOfEach(texts: readonly string[]): string[][] {
  const file = (at: number) => `content/articles/case-${at}/index.mdx`;
  const told = findingsOf(Object.fromEntries(texts.map((text, at) => [file(at), text])));
  return texts.map((_, at) => told.filter((line) => line.startsWith(file(at))));
}

/** A file with one thing put in another's place, which must be there. */
export function put(find: string, by: string) {
  return (text: string) => {
    expect(text).toContain(find);
    return text.replace(find, () => by);
  };
}

/** The fields of a piece of the editors; its text begins on the fourteenth line. */
export const FIELDS = `---
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
export const piece = 'content/articles/a-piece/index.mdx';
export const withText = (text: string) => ({ [piece]: FIELDS + text });
