import * as words from '#words/letters.ts';
import { ownPath } from '../../lib/paths.ts';
import type { Own } from './posting.ts';

interface Props {
  letter: Own;
  article: string;
  /** Until when it may be changed, as people say it; null where it may not. */
  until: string | null;
  onRetry?: () => void;
  onChange?: () => void;
}

/** How posting goes, under the reader's own letter; in words, so that it never hangs on colour. */
export function OwnState({ letter, article, until, onRetry, onChange }: Props) {
  const { id } = letter.comment;
  if (letter.state === 'sending') return <p class="own own-sending">{words.posting}</p>;
  if (letter.state === 'held') {
    return (
      <p class="own own-held">
        <strong>{words.waits.short}</strong> {words.waits.whole}
        {until !== null && (
          <a class="letter-do" id={`own-${id}`} href={ownPath(article, id)} data-own={id}>
            {words.changeOrTakeBack} <span class="letter-until">{until}</span>
          </a>
        )}
      </p>
    );
  }
  if (letter.state === 'posted') return null;
  return (
    <div class="own own-failed">
      <p>
        <strong>{words.notPosted}</strong> {letter.message}
      </p>
      <p class="post-row">
        <button class="button button-primary" type="button" onClick={onRetry}>
          {words.tryAgain}
        </button>
        <button class="button" type="button" onClick={onChange}>
          {words.changeIt}
        </button>
      </p>
    </div>
  );
}
