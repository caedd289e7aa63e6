import { preview as previewWord } from '#words/letter-form.ts';
import * as words from '#words/letter-own.ts';
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
      <h1>{words.notHere}</h1>
      <p class="own-words">{refusal}</p>
      {body !== '' && (
        <Field id="own-body" label={words.wrote} hint={words.wroteHint} error={null}>
          {(described) => <textarea class="field" dir="auto" rows={7} readOnly defaultValue={body} {...described} />}
        </Field>
      )}
      <p class="own-words">
        <a class="button" href={commentPath(article.id, id)}>
          {words.back}
        </a>
      </p>
    </>
  );
}

function Confirm({ article, id, body, html }: OwnPage & { html: string }) {
  return (
    <>
      <h1>{words.takeBackTitle}</h1>
      <div class="post-preview">
        <div class="letter-body" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
      </div>
      <p class="own-words">{words.takeBackSays}</p>
      <form class="post-row" method="post" action={ownPath(article.id, id)}>
        <input type="hidden" name="body" value={body} />
        <button class="button button-primary" type="submit" name="do" value="remove">
          {words.yesTakeBack}
        </button>
        <a class="button" href={commentPath(article.id, id)}>
          {words.keep}
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
      <h1>{words.title}</h1>
      <p class="own-words">
        {words.signed(
          <strong>
            <bdi>{letter.comment.author.name}</bdi>
          </strong>,
          letter.left,
        )}
      </p>
      <form class="post" method="post" action={ownPath(article.id, id)} id="own" noValidate>
        <Field id="own-body" label={words.body} hint={words.hint} error={error}>
          {(described) => <textarea class="field" name="body" dir="auto" rows={7} defaultValue={body} {...described} />}
        </Field>
        {preview && <Preview html={preview} />}
        <p class="post-row">
          <button class="button button-primary" type="submit" name="do" value="save">
            {words.saveLetter}
          </button>
          <button class="button" type="submit" name="do" value="preview">
            {previewWord}
          </button>
          <button class="button" type="submit" name="do" value="ask">
            {words.takeBack}
          </button>
        </p>
      </form>
    </>
  );
}
