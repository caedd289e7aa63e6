import { minutesLabel } from '#words/letter-own.ts';
import { OwnState } from './OwnState.tsx';
import type { DiscussionPage } from './page-state.ts';
import { heldOf } from './posting.ts';
import { merge } from './thread.ts';
import { ThreadView } from './ThreadView.tsx';

interface Props {
  page: DiscussionPage;
  /** In milliseconds since 1970. */
  now: number;
}

/** The thread as one browser sees it without JavaScript: with its own votes, and its letters that wait or may change. */
export function LiveThread({ page: { article, thread, mine }, now }: Props) {
  const held = heldOf(mine, thread.comments);
  function changeable({ id }: { id: string }): string | null {
    const own = mine.letters.find(({ comment }) => comment.id === id);
    return own ? minutesLabel(Date.parse(own.until) - now) : null;
  }
  return (
    <ThreadView
      article={article.id}
      comments={merge(
        thread.comments,
        held.map(({ comment }) => comment),
      )}
      closed={thread.closed}
      own={held}
      voted={mine.voted}
      changeable={changeable}
      under={({ comment }) => {
        const own = held.find((letter) => letter.comment.id === comment.id);
        return own && <OwnState letter={own} article={article.id} until={changeable(comment)} />;
      }}
    />
  );
}
