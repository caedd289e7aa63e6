import * as words from '#words/letters.ts';
import { intl } from '#words/locale.ts';
import { commentAnchor, discussionPath, ownPath, questionPath, votePath } from '../../lib/paths.ts';
import type { Comment } from './comment.ts';
import { answerTo, type Branch, countReplies, isWanted, takesReply } from './thread.ts';

export interface FootProps {
  branch: Branch;
  article: string;
  /** Nobody can reply here. */
  closed: boolean;
  /** This browser has voted for it. */
  voted: boolean;
  /** The island answers clicks. */
  live: boolean;
  /** Until when this browser may change it, as people say it; null where it may not. */
  changeable: string | null;
}

/** What a reader can do with a letter: reply, vote, go to the answer, change an own one. */
export function LetterFoot(props: FootProps) {
  const { branch, article, closed, changeable } = props;
  const { comment, depth, replies } = branch;
  const answer = answerTo(branch);
  return (
    <div class="letter-foot">
      {takesReply(branch) && !closed && (
        <a
          class="letter-do"
          href={`${discussionPath(article)}?reply=${comment.id}#reply`}
          data-reply={comment.id}
          aria-label={words.replyTo(comment.author.name).join('')}
        >
          {words.reply}
        </a>
      )}
      {isWanted(comment) && <Vote {...props} comment={comment} />}
      {answer && (
        <a class="letter-do" href={`#${commentAnchor(answer.comment.id)}`}>
          {words.seeAnswer}
        </a>
      )}
      {comment.kind === 'question' && (
        <a class="letter-do" href={questionPath(comment.id)}>
          {words.openQuestion}
        </a>
      )}
      {changeable !== null && (
        <a class="letter-do" id={`own-${comment.id}`} href={ownPath(article, comment.id)} data-own={comment.id}>
          {words.changeOrTakeBack} <span class="letter-until">{changeable}</span>
        </a>
      )}
      {depth === 1 && replies.length > 0 && <span>{words.repliesLabel(countReplies(branch))}</span>}
    </div>
  );
}

/** A toggle where the island is awake; else a form of one button that says what it does. */
function Vote({ comment, article, voted, live }: FootProps & { comment: Comment }) {
  const { id, kind, votes } = comment;
  const what = kind === 'topic' ? 'topic' : 'question';
  return (
    <form method="post" action={votePath(article, id)}>
      <button
        class="letter-vote"
        type="submit"
        name="wanted"
        value={voted ? 'no' : 'yes'}
        id={`vote-${id}`}
        data-vote={id}
        aria-pressed={live ? voted : undefined}
      >
        {(voted && !live ? words.wanted : words.wants)[what]}
        <span class={voted ? 'vote-count vote-mine' : 'vote-count'}>
          {voted && <span aria-hidden="true">✓ </span>}
          {votes > 0 ? votes.toLocaleString(intl) : !voted && <span aria-hidden="true">+</span>}
          {votes > 0 && <span class="visually-hidden">{words.voters(votes)}</span>}
        </span>
      </button>
    </form>
  );
}
