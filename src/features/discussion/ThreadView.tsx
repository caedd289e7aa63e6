import type { ComponentChildren } from 'preact';
import * as words from '#words/letters.ts';
import type { Comment } from './comment.ts';
import { CommentView } from './CommentView.tsx';
import type { Own } from './posting.ts';
import { type Branch, toTree } from './thread.ts';

export interface ThreadProps {
  article: string;
  comments: readonly Comment[];
  /** The whole discussion takes no more letters. */
  closed?: boolean | undefined;
  /** This reader's letters that are not in the thread yet. */
  own?: readonly Own[];
  /** The questions and topics that this browser has voted for. */
  voted?: readonly string[];
  /** The island answers clicks. */
  live?: boolean;
  /** Until when this browser may change a letter, as people say it. */
  changeable?: (comment: Comment) => string | null;
  /** Where a letter's date leads; its anchor on this page where left out. */
  permalink?: (comment: Comment) => string;
  /** What the island puts under a letter. */
  under?: (branch: Branch) => ComponentChildren;
}

/** The letters as nested lists; the page, the on-demand page and the island all draw them with this. */
export function ThreadView(props: ThreadProps) {
  const tree = toTree(props.comments);
  if (tree.length === 0) return <p class="letters-empty">{words.nobodyYet}</p>;
  return <Branches {...props} branches={tree} parent={null} />;
}

interface BranchesProps extends ThreadProps {
  branches: readonly Branch[];
  parent: Branch | null;
}

/** Branches of one level, under the letter that they answer. */
export function Branches({ branches, parent, ...props }: BranchesProps) {
  const { article, own = [], voted = [], live = false, permalink, changeable, under } = props;
  return (
    <ol class={`letters letters-${parent ? parent.depth + 1 : 1}`}>
      {branches.map((branch) => {
        const { comment } = branch;
        const closed = (props.closed ?? false) || comment.closed;
        return (
          <li key={comment.id}>
            <CommentView
              branch={branch}
              parent={parent}
              article={article}
              permalink={permalink}
              closed={closed}
              live={live}
              voted={voted.includes(comment.id)}
              changeable={changeable?.(comment) ?? null}
              ownState={own.find((letter) => letter.comment.id === comment.id)?.state}
            >
              {under?.(branch)}
            </CommentView>
            {branch.replies.length > 0 && (
              <Branches {...props} closed={closed} branches={branch.replies} parent={branch} />
            )}
          </li>
        );
      })}
    </ol>
  );
}
