import { useEffect, useState } from 'preact/hooks';
import { newsLabel, saidNews } from '#words/news.ts';
import type { Heard } from './news.ts';
import { useNews } from './use-news.tsx';

interface Props {
  article: string;
  /** How many letters the page counts; null while it has not asked yet. */
  known: number | null;
  /** What the page heard when it asked; the stream knows better. */
  first: Heard | null;
  /** While a letter of the reader's own is on its way, it is no news. */
  isBusy: boolean;
  /** Shows what has come; the id is that of the newest. */
  onShow: (newest: string | null) => void;
}

/**
 * It takes no room: it lies over the letters, at the end of the window while they are in it. Set by script, since only a
 * page that is awake shows it: the column's first load carries none of it.
 */
const PLACE = { position: 'sticky', insetBlockEnd: '1rem', blockSize: 0 } as const;
const OVER = { position: 'absolute', insetBlockEnd: 0, insetInlineEnd: 0, background: 'var(--paper)' } as const;

/** A button that says that letters have come. It lies over the page, so that nothing moves, and is said aloud once. */
export function News({ article, known, first, isBusy, onShow }: Props) {
  const { count, newest } = useNews(article, known, first);
  const [said, setSaid] = useState('');
  const isNews = count > 0 && !isBusy;

  useEffect(() => setSaid(isNews ? saidNews(count) : ''), [isNews]);

  if (known === null) return null;
  return (
    <div style={PLACE}>
      {isNews && (
        <button class="button" style={OVER} type="button" onClick={() => onShow(newest)}>
          {newsLabel(count)}
        </button>
      )}
      <p class="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
