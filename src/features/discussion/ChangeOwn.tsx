import { useEffect, useRef, useState } from 'preact/hooks';
import { cancel, preview } from '#words/letter-form.ts';
import * as words from '#words/letter-own.ts';
import { fetchPreview, type Had, sendChange, sendRemoval } from './client.ts';
import type { Comment } from './comment.ts';
import { Field } from './Field.tsx';
import type { OwnLetter } from './mine.ts';
import { Preview } from './Preview.tsx';

export interface ChangeOwnProps {
  article: string;
  own: OwnLetter;
  onChanged: (comment: Comment) => void;
  onRemoved: () => void;
  onCancel: () => void;
}

/** Changes an own letter in its place, or takes it back. Fetched when it is first asked for. */
export function ChangeOwn({ article, own, onChanged, onRemoved, onCancel }: ChangeOwnProps) {
  const field = useRef<HTMLTextAreaElement | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [html, setHtml] = useState<string | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { id } = own.comment;

  useEffect(() => field.current?.focus(), []);

  async function act<T>(work: Promise<Had<T>>, then: (value: T) => void): Promise<void> {
    const answer = await work;
    setError(answer.ok ? null : answer.message);
    if (answer.ok) then(answer.value);
    else field.current?.focus();
  }
  const text = () => field.current?.value ?? '';

  return (
    <form
      class="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void act(sendChange(article, id, text()), onChanged);
      }}
    >
      <Field id="change-body" label={words.title} hint={words.hint} error={error}>
        {(described) => (
          <textarea class="field" name="body" dir="auto" rows={5} defaultValue={own.body} ref={field} {...described} />
        )}
      </Field>
      {html && <Preview html={html} />}
      <div class="post-row">
        <button class="button button-primary" type="submit">
          {words.save}
        </button>
        <button class="button" type="button" onClick={() => void act(fetchPreview(text()), setHtml)}>
          {preview}
        </button>
        <button
          class="button"
          type="button"
          onClick={() => (isAsking ? void act(sendRemoval(article, id), onRemoved) : setAsking(true))}
        >
          {isAsking ? words.takeBackSure : words.takeBack}
        </button>
        <button class="button" type="button" onClick={onCancel}>
          {cancel}
        </button>
      </div>
    </form>
  );
}
