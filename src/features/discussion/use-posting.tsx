import { useState } from 'preact/hooks';
import { newId, sendLetter, shelf } from './client.ts';
import type { Comment } from './comment.ts';
import { draftKey, dropDraft } from './drafts.ts';
import { type Own, toOwn, withOwn } from './posting.ts';
import type { FieldError, Submission } from './submission.ts';

/** A letter that goes back into its form, with what is wrong in it. */
export interface Returned {
  submission: Submission;
  errors: readonly FieldError[];
}

interface Wishes {
  article: string;
  others: readonly Comment[];
  onPublished: (comment: Comment) => void;
  onHeld: () => void;
  onFailed: (message: string) => void;
  onReturned: (returned: Returned) => void;
}

/** What a reader can change of a letter that was refused. */
const IN_THE_FORM = new Set<string>(['kind', 'body', 'name', 'email']);

/** Posts letters at once on the page, then on the server; a retry sends the same id, so it can never post twice. */
export function usePosting({ article, others, onPublished, onHeld, onFailed, onReturned }: Wishes) {
  const [own, setOwn] = useState<Own[]>([]);
  const put = (changed: Own) => setOwn((list) => withOwn(list, changed));
  const remove = (id: string) => setOwn((list) => list.filter(({ comment }) => comment.id !== id));

  async function send(letter: Own): Promise<void> {
    put({ ...letter, state: 'sending', message: '' });
    const outcome = await sendLetter(article, letter.submission);
    if (outcome.kind === 'later') return fail(letter, outcome.message);
    if (outcome.kind === 'refused') {
      const fields = outcome.errors.filter(({ field }) => IN_THE_FORM.has(field));
      return fields.length > 0 ? giveBack(letter, fields) : fail(letter, outcome.message);
    }
    dropDraft(shelf('localStorage'), draftKey(article, letter.submission.parentId), letter.submission.body);
    if (outcome.kind === 'held') {
      put({ ...letter, comment: outcome.comment, state: 'held', message: '' });
      return onHeld();
    }
    put({ ...letter, comment: outcome.comment, state: 'posted', message: '' });
    return onPublished(outcome.comment);
  }

  function fail(letter: Own, message: string): void {
    put({ ...letter, state: 'failed', message });
    onFailed(message);
  }

  function giveBack({ comment, submission }: Own, errors: readonly FieldError[]): void {
    remove(comment.id);
    onReturned({ submission, errors });
  }

  /** Returns the id under which the letter stands on the page. */
  function post(submission: Submission): string {
    const letter = toOwn(submission, newId(), Date.now(), others);
    void send(letter);
    return letter.comment.id;
  }

  return { own, post, retry: (letter: Own) => void send(letter), change: (letter: Own) => giveBack(letter, []) };
}
