import type { Prose } from '../../components/prose.ts';
import { articlePath } from '../../lib/paths.ts';

export const title = 'Disclaimer';
export const description =
  'This site is not medical advice and no clinician has reviewed it. New pain means back off; some signs mean stop and be seen. Here is what to do.';
export const text: Prose = [
  'Nothing here is medical advice. The column tells what a personal trainer has found in his work, and what we could find about it in the literature. It does not know your knee.',
  ({ strong }) => [strong('No clinician has reviewed these pages.'), ' When one has, the page will say who, and when.'],
  { heading: 'When you try it' },
  {
    list: [
      'Stay at the first hint of a pull. More is not the plan.',
      'New pain means back off: to 0.5, or to nothing.',
      'Keep any pain at 2 of 10 or less, and no worse the next morning. That limit is our own choice.',
      ({ link }) => [
        'Read ',
        link(`${articlePath('it-band-pain')}#red-flags`, 'when not to stretch'),
        ' before you begin. Some signs mean your local emergency number, not an exercise.',
      ],
      'If you are not clearly better in a few weeks, see a clinician.',
    ],
  },
  { heading: 'The letters' },
  "What readers write is their own experience, not advice. The host's and the expert's answers carry a badge. They have not examined anybody.",
  { heading: 'The figures' },
  'The drawings show the idea of a movement. The angles are illustrations; yours will differ.',
];
