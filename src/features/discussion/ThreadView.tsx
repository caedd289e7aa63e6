import type { ComponentChildren } from 'preact';
import type { Comment } from './comment.ts';
import { CommentView } from './CommentView.tsx';
import type { Own } from './posting.ts';
import { type Branch, toTree } from './thread.ts';

export interface ThreadProps {
  article: string;
  comments: readonly Comment[];
  /** This reader's letters that are not in the thread yet. */
  own?: readonly Own[];
  /** Where a letter's date leads; its anchor on this page where left out. */
  permalink?: (comment: Comment) => string;
  /** What the island puts under a letter. */
  under?: (branch: Branch) => ComponentChildren;
}

/** The letters as nested lists; the page, the on-demand page and the island all draw them with this. */
export function ThreadView(props: ThreadProps) {
  const tree = toTree(props.comments);
  if (tree.length === 0) return <p class="letters-empty">Nobody has written yet. The first letter could be yours.</p>;
  return <Branches {...props} branches={tree} parent={null} />;
}

interface BranchesProps extends ThreadProps {
  branches: readonly Branch[];
  parent: Branch | null;
}

/** Branches of one level, under the letter that they answer. */
export function Branches({ branches, parent, ...props }: BranchesProps) {
  const { article, own = [], permalink, under } = props;
  return (
    <ol class={`letters letters-${parent ? parent.depth + 1 : 1}`}>
      {branches.map((branch) => (
        <li key={branch.comment.id}>
          <CommentView
            branch={branch}
            parent={parent}
            article={article}
            permalink={permalink}
            ownState={own.find(({ comment }) => comment.id === branch.comment.id)?.state}
          >
            {under?.(branch)}
          </CommentView>
          {branch.replies.length > 0 && <Branches {...props} branches={branch.replies} parent={branch} />}
        </li>
      ))}
    </ol>
  );
}
