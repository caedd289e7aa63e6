/** What the desk can do with a comment. */
export const ACTIONS = [
  'approve',
  'reject',
  'spam',
  'delete',
  'pin',
  'unpin',
  'answer',
  'unanswer',
  'close',
  'reopen',
  'edit',
  'article',
] as const;
export type Action = (typeof ACTIONS)[number];
