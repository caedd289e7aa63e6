/** What the search says. */

export const kinds = {
  column: { one: 'Column', many: 'Columns' },
  exercise: { one: 'Exercise', many: 'Exercises' },
  routine: { one: 'Routine', many: 'Routines' },
  question: { one: 'Question', many: 'Questions' },
  subject: { one: 'Subject', many: 'Subjects' },
  page: { one: 'Page', many: 'Other pages' },
};
export type Kind = keyof typeof kinds;

export const parts = {
  calf: 'Calf and Achilles',
  'inner-thigh': 'Inner thigh',
  'outer-hip': 'Outer hip',
  knee: 'Knee',
};
export type Part = keyof typeof parts;

/** Words of a text that tell what part of the body it is about. */
export const partWords: Record<Part, RegExp> = {
  calf: /\b(calf|calves|achilles|soleus|gastrocnemius|ankles?|heels?)\b/i,
  'inner-thigh': /\b(inner thighs?|adductors?|groin)\b/i,
  'outer-hip': /\b(outer hips?|hips?|glutes?|abductors?|it bands?|iliotibial)\b/i,
  knee: /\b(knees?|kneecaps?)\b/i,
};

export const words = {
  title: 'Search',
  description:
    'Search the columns, exercises, routines and questions of Ask The Expert, or find your way by the list of every page.',
  open: 'Search',
  label: 'Search the site',
  hint: 'Such as calf, stairs or “how hard”',
  submit: 'Search',
  kind: 'Show',
  everything: 'Everything',
  part: 'Part of the body',
  anyPart: 'Any part',
  close: 'Close',
  more: (rest: number) => `Show ${rest} more`,
  found(count: number, query: string) {
    const what = query === '' ? '' : ` for “${query}”`;
    return count === 0 ? `Nothing found${what}.` : `${count} ${count === 1 ? 'result' : 'results'}${what}.`;
  },
  tooShort: 'The search begins with a second letter.',
  nothing: 'Try fewer or other words, or see',
  index: 'every page of the site',
  ask: 'or ask the expert',
  failed: 'The search could not be fetched. With a network it works again; until then, see',
  slash: 'Open with the / key',
  everyPage: 'Every page',
  withoutScript:
    'Searching needs JavaScript. Without it, here is everything there is; your browser can find words in it.',
  questionsMore: 'Questions and topics',
};
