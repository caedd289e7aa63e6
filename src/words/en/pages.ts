import { aboutPath, disclaimerPath, planPath, privacyPath, routinePath, topicsPath } from '../../lib/paths.ts';

/** Pages that are no entry of `content/`, as lists name them. */
export const pages = [
  {
    path: planPath,
    title: 'Two weeks, then half an inch',
    summary: 'When a calf stretch may be deeper: a plan to print or keep.',
  },
  { path: routinePath('own'), title: 'Your own routine', summary: 'Choose exercises, their order and their doses.' },
  {
    path: topicsPath,
    title: 'Ask a question',
    summary: 'What readers asked, what they would like to read, and your own question.',
  },
  {
    path: aboutPath,
    title: 'About the column',
    summary: 'Who asks, who answers, and what the chips beside the claims mean.',
  },
  { path: disclaimerPath, title: 'Disclaimer', summary: 'What this site is not, and when to see a clinician.' },
  { path: privacyPath, title: 'Privacy', summary: 'What is kept, for how long, and how to have it taken away.' },
];
