import * as words from '#words/letters.ts';
import { commentAnchor } from '../../lib/paths.ts';
import type { Comment } from './comment.ts';

/** The editor's note, in the shape of the site's warnings. */
export function LetterNote({ comment }: { comment: Comment }) {
  return (
    <aside id={commentAnchor(comment.id)} class="letter-note" aria-labelledby={`by-${comment.id}`} tabIndex={-1}>
      <p class="letter-note-head" id={`by-${comment.id}`}>
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z" fill="none" stroke="currentColor" stroke-width="2" />
          <path d="M12 6.5v7M12 16.5v1.5" stroke="currentColor" stroke-width="2.4" />
        </svg>
        {words.safetyNote}
      </p>
      <div class="letter-body" dangerouslySetInnerHTML={{ __html: comment.html }} />
    </aside>
  );
}
