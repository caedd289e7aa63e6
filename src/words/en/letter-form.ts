import type { ReaderKind } from '../../features/discussion/comment.ts';
import { intl } from '#words/locale.ts';

/** The form of a letter. */
export const kinds: Record<ReaderKind, string> = {
  question: 'Ask a question',
  comment: 'Leave a comment',
  topic: 'Suggest a topic',
};
export const kindsTitle = 'What is it?';
export const body = 'Your letter';
export const bodyHint = (most: number) =>
  `${most.toLocaleString(intl)} characters at most. *emphasis*, [a link](https://…), - lists and > quotes work.`;
export const reply = <Name>(name: Name) => ['Your reply to ', name];
export const email = 'Email (optional)';
export const emailHint = 'Never shown, never passed on. Only used for what you tick.';
export const subscribe = 'Tell me of replies';
export const notAdvice = 'Letters are the experience of readers, not medical advice. Your name and letter are public.';
export const post = 'Post the letter';
export const postReply = 'Post the reply';
export const preview = 'Preview';
export const cancel = 'Cancel';
export const trap = 'Leave this empty';
export const previewTitle = 'Preview. Nothing is posted yet.';

/** "150 characters left", "1 character too many". */
export function leftLabel(left: number): string {
  const count = Math.abs(left);
  const noun = count === 1 ? 'character' : 'characters';
  return `${count.toLocaleString(intl)} ${noun} ${left < 0 ? 'too many' : 'left'}`;
}
