import type { Prose } from '../../components/prose.ts';
import { disclaimerPath, expertPath, privacyPath } from '../../lib/paths.ts';

export const title = 'About the column';
export const description =
  'Ask The Expert is a column on a running blog: readers ask, an expert answers one topic at a time, and the page says what each claim rests on.';
export const text: Prose = [
  ({ link }) => [
    'Ask The Expert is a series on a running blog. Readers send questions. ',
    link(expertPath('linds'), 'Linds'),
    ', the host, collects them and takes one topic at a time to an expert, who answers it with something that you can do at home.',
  ],
  { heading: 'Who says what' },
  "The expert's words are the expert's. Where a column makes a claim, a chip beside it says how far the studies carry it, and the source is named. Where the expert is alone with a claim, it stands as a quotation.",
  ({ link }) => [
    'The first column is adapted from one by ',
    link(expertPath('aaron-lipsey'), 'Aaron Lipsey'),
    ", a personal trainer. Its pictures and films are lost. We drew new figures and rebuilt the exercises from his text; each one says whether it is the expert's own, our reconstruction, or an editor's addition.",
  ],
  { heading: 'What this is not' },
  ({ link }) => [
    'It is not medical advice, and no clinician has reviewed it yet. ',
    link(disclaimerPath, 'The disclaimer'),
    ' says more. Nobody pays for a place here: there are no adverts and nothing is sold.',
  ],
  { heading: 'Corrections' },
  ({ link }) => [
    'If something is wrong, say so in the letters under the column. A change that matters to readers moves the column\'s "updated" date. What the site keeps about you is told on ',
    link(privacyPath, 'the privacy page'),
    '.',
  ],
];
