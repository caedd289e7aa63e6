import { siteName } from './share.ts';

export const title = `Editor of ${siteName}`;

export const noScript = 'The editor is a program: it needs JavaScript.';

/** What can be edited, as the editor lists it. */
export const collections = {
  articles: ['Articles', 'Article'],
  exercises: ['Exercises', 'Exercise'],
  routines: ['Routines', 'Routine'],
  experts: ['People', 'Person'],
  lists: ['Lists', 'List'],
  tags: ['Tags', 'Tag'],
  series: ['Series', 'Series'],
  claims: ['Claims', 'Claim'],
  citations: ['Papers', 'Paper'],
} as const satisfies Record<string, readonly [many: string, one: string]>;

export const body = {
  label: 'text',
  hint: 'Markdown, with tags such as `<StretchSlider />`, which /examples/ shows.',
};

/** What the form does not show. */
export const inFile = (fields: readonly string[]) =>
  fields.length === 0 ? '' : `Not in this form, and left as the file has it: ${fields.join(', ')}.`;

export const id = { label: 'id', hint: 'The word by which others name it: small letters, digits, dashes.' };

export const badRepo = (text: string) =>
  `EDITOR_REPO must name a repository on GitHub, like owner/name, or owner/name#branch, not "${text}".`;
