import type { ComponentChildren, TargetedMouseEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { commentAnchor, commentPath } from '../../lib/paths.ts';
import type { Comment } from './comment.ts';
import { Freshness } from './Freshness.tsx';
import { LiveForm } from './LiveForm.tsx';
import { OwnState } from './OwnState.tsx';
import { postedLabel } from './posting.ts';
import type { Submission } from './submission.ts';
import { countLetters, lettersLabel, merge } from './thread.ts';
import { ThreadView } from './ThreadView.tsx';
import { type Returned, usePosting } from './use-posting.tsx';
import { useThread } from './use-thread.tsx';

interface Props {
  article: string;
  /** Letters in the static thread. */
  count: number;
  /** The tag of the static thread: while the server's is the same, the static one stays. */
  etag: string;
  /** The static thread. */
  children?: ComponentChildren;
}

/** The letters of an article, awake: refreshed once, answered in place, posted at once. */
export function DiscussionIsland({ article, count, etag, children }: Props) {
  const { comments, setComments, isNewer, freshness, refresh } = useThread(article, etag);
  const [replyTo, setReplyTo] = useState<string | null>(null);
  const [returned, setReturned] = useState<Returned | null>(null);
  const [said, setSaid] = useState('');
  /** The list as it is when an answer comes, which may be renders after the letter was sent. */
  const latest = useRef(comments);
  latest.current = comments;
  const focusNext = useRef<string | null>(null);
  const { own, post, retry, change } = usePosting({
    article,
    others: comments ?? [],
    onHeld: () => setSaid('Your letter is stored and waits for the editor.'),
    onFailed: (message) => setSaid(`Not posted yet. ${message}`),
    onPublished(comment) {
      if (!latest.current) return void refresh().then(() => setSaid('Posted.'));
      latest.current = merge(latest.current, [comment]);
      setComments(latest.current);
      setSaid(postedLabel(countLetters(latest.current)));
    },
    onReturned(letter) {
      setReplyTo(letter.submission.parentId);
      setReturned(letter);
      setSaid('');
    },
  });

  useEffect(() => {
    if (focusNext.current) document.getElementById(focusNext.current)?.focus();
    focusNext.current = null;
  });

  const waiting = own.filter((letter) => !comments?.some(({ id }) => id === letter.comment.id));
  const waitingComments = waiting.map((letter) => letter.comment);
  const isLive = comments !== null && (isNewer || replyTo !== null || own.length > 0);
  const isReachable = freshness !== 'offline' && freshness !== 'unreachable';
  const notice = isReachable ? null : 'Letters cannot be sent just now. What you write is kept on this device.';

  function onPost(submission: Submission): void {
    setReplyTo(null);
    setReturned(null);
    setSaid('');
    focusNext.current = commentAnchor(post(submission));
  }

  function onClick(event: TargetedMouseEvent<HTMLElement>): void {
    const link = (event.target as Element).closest<HTMLElement>('[data-reply]');
    if (!link || !comments || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    setReturned(null);
    setReplyTo(link.dataset['reply'] ?? null);
  }

  function closeReply(): void {
    focusNext.current = replyTo && commentAnchor(replyTo);
    setReplyTo(null);
    setReturned(null);
  }

  // A new letter is not in this page's HTML yet, so its link leads to the page that always has it.
  const permalink = ({ id, seeded }: Comment) => (seeded ? `#${commentAnchor(id)}` : commentPath(article, id));
  const form = { article, notice, onPost };
  const key = returned?.submission.id ?? 'new';
  const returnedReply = returned?.submission.parentId ? returned : null;
  const live = (
    <ThreadView
      article={article}
      comments={isLive ? merge(comments, waitingComments) : waitingComments}
      own={waiting}
      permalink={permalink}
      under={({ comment }) => {
        const letter = waiting.find((mine) => mine.comment.id === comment.id);
        if (letter)
          return (
            <OwnState
              letter={letter}
              article={article}
              until={null}
              onRetry={() => retry(letter)}
              onChange={() => change(letter)}
            />
          );
        if (comment.id !== replyTo) return null;
        return <LiveForm key={key} {...form} parent={comment} returned={returnedReply} onCancel={closeReply} />;
      }}
    />
  );

  return (
    <>
      <div class="discussion-head">
        <h2 id="discussion-heading">{lettersLabel(comments ? countLetters(comments) : count)}</h2>
        <Freshness state={freshness} />
      </div>
      <div onClick={onClick}>
        {isLive ? live : children}
        {!isLive && waiting.length > 0 && live}
      </div>
      <p class="visually-hidden" role="status">
        {said}
      </p>
      <h3 class="discussion-write">Write to the column</h3>
      <LiveForm
        key={returned && !returnedReply ? key : 'new'}
        {...form}
        parent={null}
        returned={returnedReply || !returned ? null : returned}
      />
    </>
  );
}
