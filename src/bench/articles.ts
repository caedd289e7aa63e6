import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const SENTENCES = [
  'The knee complains after six kilometres and is silent at the desk.',
  'Nobody in the club could say whether the shoes or the hills began it.',
  'Rest helped for a week, and then the first downhill brought it back.',
  'A calf works all day, and hardly anyone asks it how it is.',
  'Write down what you did and how it felt the morning after, and look at a month of it.',
  'One change at a time is slow, but it is the only way to know which of them did something.',
  'The foot that turns out on the stairs turns out on the road as well.',
  'Some weeks go well for no reason, which is also worth writing down.',
];
const TITLES = ['The quiet', 'A patient', 'An early', 'The stubborn', 'Your other', 'One more'];
const PLACES = ['calf', 'knee', 'hip', 'heel', 'tendon', 'band'];
const TAGS = ['calf', 'inner-thigh', 'outer-hip', 'it-band', 'knee', 'stretching'];
const PARAGRAPHS = 10;
const DAY_MS = 24 * 60 * 60 * 1000;

/** About 800 words in all, no two paragraphs of a site alike. */
function paragraph(at: number, part: number): string {
  const said = Array.from({ length: 6 }, (_, line) => SENTENCES[(at * 7 + part * 5 + line * 3) % SENTENCES.length]);
  return `In week ${at + part} of the log: ${said.join(' ')}`;
}

/** A made-up article of two islands, an evidence box and two notes of evidence, as MDX. */
function madeArticle(at: number): string {
  const title = `${TITLES[at % 6]} ${PLACES[Math.floor(at / 6) % 6]}, number ${at + 1}`;
  const day = new Date(Date.UTC(2015, 0, 1) + (at % 4000) * DAY_MS).toISOString().slice(0, 10);
  const text = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, part) => paragraph(at, from + part)).join('\n\n');
  return `---
title: ${title}
description: What a log of a year says about number ${at + 1}, week by week, and what may be tried at home in three minutes.
lede: A year of a runner's log, read again, for number ${at + 1}.
kicker: Made up for a measurement
by: [editors]
published: ${day}
updated: ${day}
tags: [${TAGS[at % 6]}, ${TAGS[(at + 1) % 6]}]
checked: ${day}
nextCheck: 2036-01-01
medicalReview: none
claims: [light-as-good, harder-more-range, into-tendon]
---

${text(0, 2)}

## What hurts

${text(2, 4)}

<Evidence claim="light-as-good" />

<StretchSlider />

## What was tried

${text(4, 7)}

<Evidence claim="into-tendon" />

<HoldTimer />

${text(7, PARAGRAPHS)}

## What the evidence says

<EvidenceBox claims={frontmatter.claims}>

Light is probably enough.

</EvidenceBox>
`;
}

/** Writes so many articles into the content of a project's folder. */
export function writeArticles(root: string, count: number): void {
  for (let at = 0; at < count; at += 1) {
    const folder = path.join(root, 'content/articles', `made-${at + 1}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'index.mdx'), madeArticle(at));
  }
}
