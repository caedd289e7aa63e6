import { kinds, words } from '#words/search.ts';
import { searchPath, topicsPath } from '../../lib/paths.ts';
import type { Found } from './found.ts';
import type { Shown } from './use-search.tsx';

interface Props {
  shown: Shown;
  more: () => Promise<void>;
}

/** What was found, as links; the arrow keys go from one to the next. */
export function Results({ shown, more }: Props) {
  const { total, found, failed, query } = shown;
  if (failed) return <Else text={words.failed} />;
  if (query === null) return null;
  if (total === 0) return <Else text={words.nothing} asks />;
  return (
    <>
      <ol class="search-results" aria-label={words.found(total, query.trim())}>
        {found.map((result) => (
          <Result key={result.path} result={result} />
        ))}
      </ol>
      {found.length < total && (
        <button class="button search-more" type="button" onClick={() => void more()}>
          {words.more(total - found.length)}
        </button>
      )}
    </>
  );
}

function Result({ result }: { result: Found }) {
  return (
    <li>
      <p class="search-kind">{kinds[result.kind].one}</p>
      <a class="search-title" href={result.path} dir="auto">
        {result.title}
      </a>
      <p class="search-excerpt" dir="auto">
        {result.excerpt.map(({ text, marked }) => (marked ? <mark>{text}</mark> : text))}
      </p>
      {result.sections.length > 0 && (
        <ul class="search-sections">
          {result.sections.map(({ path, title }) => (
            <li key={path}>
              <a href={path}>{title}</a>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Else({ text, asks = false }: { text: string; asks?: boolean }) {
  return (
    <p class="search-else">
      {text} <a href={`${searchPath}#every-page`}>{words.index}</a>
      {asks && (
        <>
          {' '}
          <a href={topicsPath}>{words.ask}</a>
        </>
      )}
      .
    </p>
  );
}
