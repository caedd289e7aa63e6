import { backToLetter } from '#words/letters-page.ts';
import type { FieldError } from './submission.ts';

interface Props {
  title: string;
  refusal: string;
  errors: readonly FieldError[];
  /** What begins the ids of the form's fields, and is the form's own. */
  prefix: string;
}

const ANCHORED = ['body', 'name', 'kind', 'email'];

/** What is wrong with a form as a whole, above everything, each sentence leading to its field. */
export function Refused({ title, refusal, errors, prefix }: Props) {
  return (
    <div class="post-summary" role="alert" tabIndex={-1}>
      <h2>{title}</h2>
      <p>{refusal}</p>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>
            <a href={`#${prefix}${ANCHORED.includes(field) ? `-${field}` : ''}`}>{message}</a>
          </li>
        ))}
        {errors.length === 0 && (
          <li>
            <a href={`#${prefix}`}>{backToLetter}</a>
          </li>
        )}
      </ul>
    </div>
  );
}
