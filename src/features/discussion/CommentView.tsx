import type { ComponentChildren } from 'preact';
import * as words from '#words/letters.ts';
import { intl } from '#words/locale.ts';
import { articlePath, commentAnchor } from '../../lib/paths.ts';
import type { Comment } from './comment.ts';
import { LetterFoot } from './LetterFoot.tsx';
import { LetterNote } from './LetterNote.tsx';
import type { Own } from './posting.ts';
import { Seal } from './Seal.tsx';
import { type Branch, isAnswer, isAnswered } from './thread.ts';

const DAY = new Intl.DateTimeFormat(intl, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

export interface CommentProps {
  branch: Branch;
  parent: Branch | null;
  article: string;
  permalink?: ((comment: Comment) => string) | undefined;
  /** What the island adds: how posting goes, the reply form. */
  children?: ComponentChildren;
  /** Set while the letter is this reader's own and not in the thread yet: it then has no date and takes no reply. */
  ownState?: Own['state'] | undefined;
  closed: boolean;
  voted: boolean;
  live: boolean;
  changeable: string | null;
}

/** One letter with its anchor. Under the third level it names whom it answers, since phones stop indenting there. */
export function CommentView(props: CommentProps) {
  const { branch, parent, permalink, children, ownState } = props;
  const { comment, depth, to } = branch;
  const anchor = commentAnchor(comment.id);
  if (comment.kind === 'note') return <LetterNote comment={comment} />;
  if (comment.deleted) {
    return (
      <p id={anchor} class="letter letter-gone" tabIndex={-1}>
        <em>{words.takenBack}</em>
      </p>
    );
  }
  const marks = [
    `letter-by-${comment.author.role}`,
    comment.answer && 'letter-answer',
    ownState && `letter-${ownState}`,
  ];
  return (
    <article
      id={anchor}
      class={['letter', ...marks].filter(Boolean).join(' ')}
      aria-labelledby={`by-${comment.id}`}
      tabIndex={-1}
    >
      <p class="letter-head">
        <Seal name={comment.author.name} />
        <bdi class="letter-name" id={`by-${comment.id}`}>
          {comment.author.name}
        </bdi>{' '}
        <Badge branch={branch} parent={parent} />
        {!ownState && <When comment={comment} href={permalink?.(comment) ?? `#${anchor}`} isReply={parent !== null} />}
      </p>
      {to && depth > 3 && (
        <p class="letter-to">
          {words.to(
            <a href={`#${commentAnchor(to.id)}`}>{to.deleted ? words.somebodyGone : <bdi>{to.author.name}</bdi>}</a>,
          )}
        </p>
      )}
      <div class="letter-body" dir="auto" dangerouslySetInnerHTML={{ __html: comment.html }} />
      {comment.becameArticle && (
        <p class="post-notice">
          {words.becameColumn((text) => (
            <a href={articlePath(comment.becameArticle ?? '')}>{text}</a>
          ))}
        </p>
      )}
      {!ownState && <LetterFoot {...props} />}
      {children}
    </article>
  );
}

function Badge({ branch, parent }: { branch: Branch; parent: Branch | null }) {
  const { author, kind, answer } = branch.comment;
  if (author.role !== 'reader') {
    const answered = isAnswer(branch, parent) ? (answer ? words.isTheAnswer : words.hasAnswered) : '';
    return <span class="letter-badge">{`${words.badges[author.role]}${answered}`}</span>;
  }
  if (answer) return <span class="letter-badge">{words.theAnswer}</span>;
  if (kind === 'topic') return <span class="letter-kind">{words.topicKind}</span>;
  if (kind !== 'question') return null;
  return <span class="letter-kind">{words.questionKind(isAnswered(branch))}</span>;
}

function When({ comment, href, isReply }: { comment: Comment; href: string; isReply: boolean }) {
  if (comment.seeded) {
    return (
      <a class="letter-when" href={href}>
        {isReply ? words.firstReply : words.firstConversation}
      </a>
    );
  }
  return (
    <a class="letter-when" href={href}>
      <time dateTime={comment.createdAt}>{DAY.format(new Date(comment.createdAt))}</time>
      {comment.editedAt && words.edited}
    </a>
  );
}
