import type { ComponentChildren } from 'preact';
import { commentAnchor, discussionPath } from '../../lib/paths.ts';
import type { Comment, Role } from './comment.ts';
import type { Own } from './posting.ts';
import { type Branch, isAnswer, repliesLabel, takesReply } from './thread.ts';

const BADGES: Record<Exclude<Role, 'reader'>, string> = { host: 'Host', expert: 'Expert', editor: 'Editor' };
const KINDS = { question: 'question', topic: 'idea for a column', comment: '', note: '' };
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

export interface CommentProps {
  branch: Branch;
  parent: Branch | null;
  article: string;
  permalink?: ((comment: Comment) => string) | undefined;
  /** What the island adds: how posting goes, the reply form. */
  children?: ComponentChildren;
  /** Set while the letter is this reader's own and not in the thread yet: it then has no date and takes no reply. */
  ownState?: Own['state'] | undefined;
}

/** One letter with its anchor. Under the third level it names whom it answers, since phones stop indenting there. */
export function CommentView({ branch, parent, article, permalink, children, ownState }: CommentProps) {
  const { comment, depth, to } = branch;
  const anchor = commentAnchor(comment.id);
  if (comment.kind === 'note') return <Note comment={comment} />;
  return (
    <article
      id={anchor}
      class={`letter letter-by-${comment.author.role}${ownState ? ` letter-${ownState}` : ''}`}
      aria-labelledby={`by-${comment.id}`}
      tabIndex={-1}
    >
      <p class="letter-head">
        <span class="letter-name" id={`by-${comment.id}`}>
          {comment.author.name}
        </span>{' '}
        <Badge branch={branch} parent={parent} />
        {!ownState && <When comment={comment} href={permalink?.(comment) ?? `#${anchor}`} isReply={parent !== null} />}
      </p>
      {to && depth > 3 && (
        <p class="letter-to">
          to <a href={`#${commentAnchor(to.id)}`}>{to.author.name}</a>
        </p>
      )}
      <div class="letter-body" dangerouslySetInnerHTML={{ __html: comment.html }} />
      {takesReply(branch) && !ownState && (
        <p class="letter-foot">
          <a
            class="letter-reply"
            href={`${discussionPath(article)}?reply=${comment.id}#reply`}
            data-reply={comment.id}
            aria-label={`Reply to ${comment.author.name}`}
          >
            Reply
          </a>
          {depth === 1 && branch.replies.length > 0 && <span>{repliesLabel(branch)}</span>}
        </p>
      )}
      {children}
    </article>
  );
}

function Badge({ branch, parent }: { branch: Branch; parent: Branch | null }) {
  const { author, kind } = branch.comment;
  if (author.role === 'reader') return KINDS[kind] ? <span class="letter-kind">{KINDS[kind]}</span> : null;
  const answered = isAnswer(branch, parent) ? ' · answered' : '';
  return <span class="letter-badge">{`${BADGES[author.role]}${answered}`}</span>;
}

function When({ comment, href, isReply }: { comment: Comment; href: string; isReply: boolean }) {
  if (comment.seeded) {
    return (
      <a class="letter-when" href={href}>
        {isReply ? 'first conversation' : 'from the column’s first conversation'}
      </a>
    );
  }
  return (
    <a class="letter-when" href={href}>
      <time dateTime={comment.createdAt}>{DAY.format(new Date(comment.createdAt))}</time>
      {comment.editedAt && ', edited'}
    </a>
  );
}

function Note({ comment }: { comment: Comment }) {
  return (
    <aside id={commentAnchor(comment.id)} class="letter-note" aria-labelledby={`by-${comment.id}`} tabIndex={-1}>
      <p class="letter-note-head" id={`by-${comment.id}`}>
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z" fill="none" stroke="currentColor" stroke-width="2" />
          <path d="M12 6.5v7M12 16.5v1.5" stroke="currentColor" stroke-width="2.4" />
        </svg>
        Editor’s safety note
      </p>
      <div class="letter-body" dangerouslySetInnerHTML={{ __html: comment.html }} />
    </aside>
  );
}
