/** What stands on the pictures of cards elsewhere, and how they are told to those who cannot see them. */
import { heading, kicker } from '#words/home.ts';
import { siteName } from '#words/share.ts';

export const words = {
  home: { title: heading, kicker },
  exercise: 'Exercise',
  routine: 'Routine',
  question: 'A reader asks',
  questionBy: 'Read the answers, or give one.',
  column: (expert: string) => `Answered by ${expert}`,
  piece: (authors: string) => `By ${authors}`,
};

export const altOf = (title: string, seen: string) => [`${siteName}: ${title}`, seen].filter(Boolean).join('. ');
export const homeSeen = 'A drawn runner stretches a calf at a wall.';
export const questionSeen = 'A ruler from 0 to 10 with its mark at 0.5.';
