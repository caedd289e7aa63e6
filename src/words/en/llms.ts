import { description } from '#words/home.ts';
import { siteName } from '#words/share.ts';

/** What llms.txt and the Markdown of articles say beside the content itself. */
export const siteTitle = siteName;
export const siteSays = description;
export const notes = [
  'What is said here of pain and stretching is an opinion of the person named, unless a source stands beside it. It is not medical advice; each column begins with signs at which to see a clinician instead.',
  'Claims have a mark of how far the literature carries them. Quote the mark with the claim, and name the expert and the address.',
];
export const columns = 'Columns';
export const exercises = 'Exercises';
export const routines = 'Routines';
export const more = 'More';
export const feeds = 'Feeds of new columns';
export const about = 'Who makes this, and how';
export const disclaimer = 'What this site is not';
export const questions = 'Readers’ questions and their answers';
export const figure = (alt: string) => `Figure: ${alt}`;
export const notReviewed = 'not yet reviewed by a clinician';
