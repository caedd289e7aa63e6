import type { Comment } from './comment.ts';
import { CommentView } from './CommentView.tsx';
import { type Branch, toTree } from './thread.ts';

export interface ThreadProps {
  article: string;
  comments: readonly Comment[];
}

/** The letters as nested lists; the page, the on-demand page and the island all draw them with this. */
export function ThreadView({ article, comments }: ThreadProps) {
  const tree = toTree(comments);
  if (tree.length === 0) return <p class="letters-empty">Nobody has written yet. The first letter could be yours.</p>;
  return <Branches branches={tree} parent={null} article={article} />;
}

interface BranchesProps {
  branches: readonly Branch[];
  parent: Branch | null;
  article: string;
}

function Branches({ branches, parent, article }: BranchesProps) {
  return (
    <ol class={`letters letters-${parent ? parent.depth + 1 : 1}`}>
      {branches.map((branch) => (
        <li key={branch.comment.id}>
          <CommentView branch={branch} parent={parent} article={article} />
          {branch.replies.length > 0 && <Branches branches={branch.replies} parent={branch} article={article} />}
        </li>
      ))}
    </ol>
  );
}
