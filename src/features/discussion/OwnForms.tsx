import { commentPath, ownPath } from '../../lib/paths.ts';
import { Field } from './Field.tsx';
import type { OwnPage } from './page-state.ts';
import { Preview } from './Preview.tsx';

/** The page of an own letter: its form, the question before it is taken back, or why it cannot be changed. */
export function OwnForms(page: OwnPage) {
  const { letter, confirm } = page;
  if (!letter) return <NotHere {...page} />;
  return confirm ? <Confirm {...page} html={letter.comment.html} /> : <ChangeForm {...page} letter={letter} />;
}

function NotHere({ article, id, body, refusal }: OwnPage) {
  return (
    <>
      <h1>This letter cannot be changed here</h1>
      <p class="own-words">{refusal}</p>
      {body !== '' && (
        <Field id="own-body" label="What you wrote" hint="It is not stored. Copy it, to post it anew." error={null}>
          {(described) => <textarea class="field" rows={7} readOnly defaultValue={body} {...described} />}
        </Field>
      )}
      <p class="own-words">
        <a class="button" href={commentPath(article.id, id)}>
          Back to the letters
        </a>
      </p>
    </>
  );
}

function Confirm({ article, id, body, html }: OwnPage & { html: string }) {
  return (
    <>
      <h1>Take this letter back?</h1>
      <div class="post-preview">
        <div class="letter-body" dangerouslySetInnerHTML={{ __html: html }} />
      </div>
      <p class="own-words">
        Its words and your name are deleted for good. Where others have replied, its empty place stays.
      </p>
      <form class="post-row" method="post" action={ownPath(article.id, id)}>
        <input type="hidden" name="body" value={body} />
        <button class="button button-primary" type="submit" name="do" value="remove">
          Yes, take it back
        </button>
        <a class="button" href={commentPath(article.id, id)}>
          Keep it
        </a>
      </form>
    </>
  );
}

function ChangeForm({
  article,
  id,
  body,
  errors,
  preview,
  letter,
}: OwnPage & { letter: NonNullable<OwnPage['letter']> }) {
  const error = errors.find(({ field }) => field === 'body')?.message ?? null;
  return (
    <>
      <h1>Change your letter</h1>
      <p class="own-words">
        It is signed <strong>{letter.comment.author.name}</strong>. In this browser you may change it {letter.left}.
      </p>
      <form class="post" method="post" action={ownPath(article.id, id)} id="own" noValidate>
        <Field id="own-body" label="Your letter" hint="It then says that it was edited." error={error}>
          {(described) => <textarea class="field" name="body" rows={7} defaultValue={body} {...described} />}
        </Field>
        {preview && <Preview html={preview} />}
        <p class="post-row">
          <button class="button button-primary" type="submit" name="do" value="save">
            Save the letter
          </button>
          <button class="button" type="submit" name="do" value="preview">
            Preview
          </button>
          <button class="button" type="submit" name="do" value="ask">
            Take it back
          </button>
        </p>
      </form>
    </>
  );
}
