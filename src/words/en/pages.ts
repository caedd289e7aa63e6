import { aboutPath, disclaimerPath, planPath, privacyPath, routinePath, topicsPath } from '../../lib/paths.ts';
import { title as about } from '#words/about.ts';
import { title as disclaimer } from '#words/disclaimer.ts';
import { title as plan } from '#words/plan-page.ts';
import { title as privacy } from '#words/privacy.ts';
import { own } from '#words/routine-page.ts';
import { sections } from '#words/share.ts';

/** Pages that are no entry of `content/`, as lists name them. */
export const pages = [
  { path: planPath, title: plan, summary: 'When a calf stretch may be deeper: a plan to print or keep.' },
  { path: routinePath('own'), title: own.title, summary: 'Choose exercises, their order and their doses.' },
  {
    path: topicsPath,
    title: sections.topics,
    summary: 'What readers asked, what they would like to read, and your own question.',
  },
  { path: aboutPath, title: about, summary: 'Who asks, who answers, and what the chips beside the claims mean.' },
  { path: disclaimerPath, title: disclaimer, summary: 'What this site is not, and when to see a clinician.' },
  { path: privacyPath, title: privacy, summary: 'What is kept, for how long, and how to have it taken away.' },
];

/** The list of all columns. */
export const columnsDescription =
  'Every column of Ask The Expert: one question that runners keep asking, answered by an expert, with exercises drawn and counted.';
