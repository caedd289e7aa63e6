import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import * as words from '#words/letters.ts';
import { articlePath, commentAnchor, commentPath, discussionPath, threadPath } from '../../lib/paths.ts';
import type { Me } from '../account/me.ts';
import { News } from '../live/News.tsx';
import { answerClicks } from './clicks.ts';
import type { Comment, Sort } from './comment.ts';
import { Freshness } from './Freshness.tsx';
import { type FirstForm, LiveForm } from './LiveForm.tsx';
import { OwnState } from './OwnState.tsx';
import { Pager } from './Pager.tsx';
import { heldOf } from './posting.ts';
import { SortLinks } from './SortLinks.tsx';
import type { Submission } from './submission.ts';
import { countLetters, isSortable, merge } from './thread.ts';
import { ThreadView } from './ThreadView.tsx';
import { useMe } from '../account/use-me.tsx';
import { useChanges } from './use-changes.tsx';
import { type Returned, usePosting } from './use-posting.tsx';
import { useLinkedLetter } from './use-linked-letter.tsx';
import { useMore } from './use-more.tsx';
import { useThread } from './use-thread.tsx';
import { useVotes } from './use-votes.tsx';
import type { PageWish } from './wish.ts';

/** What is usual is left out, since it stands in the page. */
interface Props extends Partial<PageWish> {
  article: string;
  /** Letters in the static thread, and its pages; 1 where left out. */
  count: number;
  pages?: number | undefined;
  closed?: boolean | undefined;
  /** There is something to sort. */
  sortable?: boolean | undefined;
  /** The tag of the static thread: while the server's is the same, the static one stays. */
  etag: string;
  /** Set on the discussion's own page: the form as the server made it, and the letter that it answers. */
  alone?: FirstForm & { parent: Pick<Comment, 'id' | 'author'> | null; me: Me | null };
  /** The static thread. */
  children?: ComponentChildren;
}

/** The letters of an article, awake: refreshed once, answered in place, posted at once. */
export function DiscussionIsland({ article, count, etag, alone, children, ...first }: Props) {
  const { page = 1, pages = 1, sort = 'oldest', closed = false } = first;
  const { shown, mine, isNewer, freshness, refresh, ...thread } = useThread(article, {
    page,
    sort,
    etag,
    count,
    pages,
  });
  const [replyTo, setReplyTo] = useState<string | null>(null);
  const [returned, setReturned] = useState<Returned | null>(null);
  const [said, setSaid] = useState('');
  const me = useMe(alone?.me);
  const votes = useVotes(article, mine.voted, setSaid);
  const changes = useChanges(article, mine);
  /** What is shown when an answer comes, which may be renders after the letter was sent. */
  const latest = useRef(shown);
  latest.current = shown;
  const focusNext = useRef<string | null>(null);
  const { own, post, retry, change } = usePosting({
    article,
    others: shown?.comments ?? [],
    onHeld() {
      setSaid(words.saidHeld);
      thread.refreshMine();
    },
    onFailed: (message) => setSaid(words.saidFailed(message)),
    onPublished(comment) {
      thread.refreshMine();
      if (!latest.current) return void refresh().then(() => setSaid(words.saidPosted));
      const comments = merge(latest.current.comments, [comment]);
      const total = latest.current.count + countLetters(comments) - countLetters(latest.current.comments);
      latest.current = { ...latest.current, comments, count: total };
      thread.setShown(latest.current);
      setSaid(words.saidPostedOf(total));
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

  useLinkedLetter(article, shown !== null, isNewer);

  const comments = shown?.comments ?? null;
  const posting = own.filter((letter) => !comments?.some(({ id }) => id === letter.comment.id));
  const waiting = [
    ...posting,
    ...heldOf(mine, comments ?? []).filter(({ comment }) => !posting.some((mine) => mine.comment.id === comment.id)),
  ];
  const waitingComments = waiting.map((letter) => letter.comment);
  const isTouched = replyTo !== null || waiting.length > 0 || votes.hasCast || changes.hasLetters;
  const isLive = comments !== null && (isNewer || isTouched || mine.voted.length > 0);
  const isReachable = freshness !== 'offline' && freshness !== 'unreachable';
  const notice = isReachable ? null : words.cannotSend;

  function onPost(submission: Submission): void {
    setReplyTo(null);
    setReturned(null);
    setSaid('');
    focusNext.current = commentAnchor(post(submission));
  }

  async function sortBy(to: Sort): Promise<void> {
    const next = await thread.sortBy(to);
    if (next && alone) history.replaceState(null, '', threadPath(article, { sort: to }));
  }

  const { more, showNews } = useMore({
    ...{ article, shown, focusNext, say: setSaid },
    next: thread.more,
    refresh: () => refresh(true),
  });

  const onClick = answerClicks(comments !== null, {
    reply(id) {
      setReturned(null);
      setReplyTo(id);
    },
    vote(id) {
      const comment = votes.counted(comments ?? []).find((known) => known.id === id);
      if (comment) void votes.toggle(comment);
      if (!isLive) focusNext.current = `vote-${id}`;
    },
    own: (id) => void changes.start(id),
    sort: (to) => void sortBy(to as Sort),
    more: () => void more(),
  });

  function closeForm(id: string | null): void {
    focusNext.current = id && commentAnchor(id);
    setReplyTo(null);
    setReturned(null);
    changes.close();
  }

  function onChanged(id: string | null, sentence: string): void {
    closeForm(id);
    void refresh().then(() => setSaid(sentence));
  }

  const back = `${alone ? discussionPath(article) : articlePath(article)}#discussion-heading`;
  const form = { article, notice, onPost, me, back };
  const key = returned?.submission.id ?? 'new';
  const returnedReply = returned?.submission.parentId ? returned : null;
  const shownComments = votes.counted(isLive ? merge(comments, waitingComments) : waitingComments);
  const live = (
    <ThreadView
      article={article}
      comments={shownComments}
      closed={shown?.closed}
      own={waiting}
      voted={shownComments.filter(({ id }) => votes.isVoted(id)).map(({ id }) => id)}
      live
      changeable={({ id }) => changes.changeable(id)}
      // A new letter is not in this page's HTML yet, so its link leads to the page that always has it.
      permalink={({ id, seeded }) => (seeded ? `#${commentAnchor(id)}` : commentPath(article, id))}
      under={({ comment }) => {
        const { id } = comment;
        if (changes.Form && changes.open?.comment.id === id) {
          return (
            <changes.Form
              article={article}
              own={changes.open}
              onChanged={() => onChanged(id, words.saidSaved)}
              onRemoved={() => onChanged(comment.parentId, words.saidTakenBack)}
              onCancel={() => closeForm(id)}
            />
          );
        }
        const letter = waiting.find((mine) => mine.comment.id === id);
        if (letter) {
          const state = { letter, article, until: changes.changeable(id) };
          return <OwnState {...state} onRetry={() => retry(letter)} onChange={() => change(letter)} />;
        }
        if (id !== replyTo) return null;
        const reply = { prefix: 'answer', parent: comment, returned: returnedReply };
        return <LiveForm key={key} {...form} {...reply} onCancel={() => closeForm(id)} />;
      }}
    />
  );

  const total = shown?.count ?? count;
  const hasOrder = shown ? isSortable(shown.comments) : first.sortable;
  const title = words.lettersLabel(total);
  const parent = alone?.parent ?? null;
  const write = parent ? words.replyTo(<bdi>{parent.author.name}</bdi>) : words.write;
  const pager = { article, page, pages, sort, ...(shown && { ...shown }) };
  return (
    <div onClick={onClick}>
      <div class="discussion-head">
        {alone ? <h1 id="discussion-heading">{title}</h1> : <h2 id="discussion-heading">{title}</h2>}
        <Freshness state={freshness} />
        {hasOrder && <SortLinks article={article} sort={shown?.sort ?? sort} />}
      </div>
      {isLive ? live : children}
      {!isLive && waiting.length > 0 && live}
      <Pager {...pager} />
      <News
        article={article}
        known={shown?.count ?? null}
        first={shown?.heard ?? null}
        isBusy={posting.some(({ state }) => state === 'sending')}
        onShow={(newest) => void showNews(newest)}
      />
      <p class="visually-hidden" role="status">
        {said}
      </p>
      {(shown?.closed ?? closed) ? (
        <p class="discussion-closed">{words.closed}</p>
      ) : (
        <>
          {alone ? <h2 class="discussion-write">{write}</h2> : <h3 class="discussion-write">{write}</h3>}
          {parent && (
            <p class="discussion-instead">
              <a href={`${discussionPath(article)}#ask`}>{words.writeInstead}</a>
            </p>
          )}
          <LiveForm
            key={returned && !returnedReply ? key : 'new'}
            {...form}
            prefix={parent ? 'reply' : 'ask'}
            parent={parent}
            first={alone}
            returned={returnedReply || !returned ? null : returned}
          />
        </>
      )}
    </div>
  );
}
