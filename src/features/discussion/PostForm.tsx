import type { ComponentChildren, TargetedEvent, TargetedSubmitEvent } from 'preact';
import * as words from '#words/letter-form.ts';
import { discussionPath } from '../../lib/paths.ts';
import type { Me } from '../account/me.ts';
import { READER_KINDS } from './comment.ts';
import { Countdown } from './Countdown.tsx';
import { Field } from './Field.tsx';
import { BODY_LENGTH } from './limits.ts';
import type { FormValues } from './page-state.ts';
import { Preview } from './Preview.tsx';
import { Signature } from './Signature.tsx';
import type { FieldError } from './submission.ts';

export interface PostFormProps {
  article: string;
  /** Set apart from other forms on the page: it begins every id. */
  prefix: string;
  values: FormValues;
  errors: readonly FieldError[];
  /** Whom it answers; null for a letter of its own. */
  replyTo: string | null;
  /** Who is signed in; nobody where left out. */
  me?: Me | null | undefined;
  /** The letter as it would be shown. */
  preview?: string | null;
  /** Under the button: how posting goes. */
  children?: ComponentChildren;
  /** How many characters the letter may still grow; below zero it is too long. */
  left?: number;
  formRef?: (form: HTMLFormElement | null) => void;
  onSubmit?: (event: TargetedSubmitEvent<HTMLFormElement>) => void;
  onInput?: (event: TargetedEvent<HTMLFormElement>) => void;
  onCancel?: () => void;
}

/** A plain form that posts by itself; the island only takes its submit event. Fields keep their own values. */
export function PostForm(props: PostFormProps) {
  const { article, prefix, values, errors, replyTo, me = null, left = BODY_LENGTH } = props;
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message ?? null;
  return (
    <form
      class="post"
      method="post"
      action={discussionPath(article)}
      id={prefix}
      noValidate
      ref={props.formRef}
      onSubmit={props.onSubmit}
      onInput={props.onInput}
    >
      <input type="hidden" name="id" value={values.id} />
      <input type="hidden" name="parentId" value={values.parentId} />
      {values.stamp && <input type="hidden" name="stamp" value={values.stamp} />}
      <Trap />
      {replyTo === null ? (
        <Kinds prefix={prefix} chosen={values.kind} error={errorOf('kind')} />
      ) : (
        <input type="hidden" name="kind" value="comment" />
      )}
      <Field
        id={`${prefix}-body`}
        label={replyTo === null ? words.body : words.reply(<bdi>{replyTo}</bdi>)}
        hint={words.bodyHint(BODY_LENGTH)}
        error={errorOf('body')}
        after={<Countdown left={left} />}
      >
        {(described) => (
          <textarea
            class="field"
            name="body"
            dir="auto"
            rows={replyTo === null ? 7 : 5}
            defaultValue={values.body}
            {...described}
          />
        )}
      </Field>
      <Signature prefix={prefix} me={me} name={values.name} error={errorOf('name')} />
      <Field
        id={`${prefix}-email`}
        label={words.email}
        hint={words.emailHint}
        error={errorOf('email')}
        after={
          <div>
            <label class="post-kind">
              <input type="checkbox" name="subscribe" value="yes" defaultChecked={values.subscribe !== ''} />
              <span>{words.subscribe}</span>
            </label>
          </div>
        }
      >
        {(described) => (
          <input
            class="field"
            type="email"
            name="email"
            autoComplete="email"
            defaultValue={values.email}
            {...described}
          />
        )}
      </Field>
      <p class="post-hint">{words.notAdvice}</p>
      {props.preview && <Preview html={props.preview} />}
      <p class="post-row">
        <button class="button button-primary" type="submit">
          {replyTo === null ? words.post : words.postReply}
        </button>
        <button class="button" type="submit" name="preview" value="yes">
          {words.preview}
        </button>
        {props.onCancel && (
          <button class="button" type="button" onClick={props.onCancel}>
            {words.cancel}
          </button>
        )}
      </p>
      {props.children}
    </form>
  );
}

/** A field that people neither see nor reach; programs that fill every field give themselves away. */
function Trap() {
  return (
    <p class="visually-hidden" aria-hidden="true">
      <label>
        {words.trap} <input name="website" tabIndex={-1} autoComplete="off" />
      </label>
    </p>
  );
}

function Kinds({ prefix, chosen, error }: { prefix: string; chosen: string; error: string | null }) {
  return (
    <fieldset class="post-kinds" aria-describedby={error ? `${prefix}-kind-error` : undefined}>
      <legend>{words.kindsTitle}</legend>
      {error && (
        <p class="post-error" id={`${prefix}-kind-error`}>
          {error}
        </p>
      )}
      {READER_KINDS.map((kind) => (
        <label key={kind} class="post-kind">
          <input
            type="radio"
            name="kind"
            value={kind}
            defaultChecked={kind === chosen}
            id={kind === 'question' ? `${prefix}-kind` : undefined}
          />
          <span>{words.kinds[kind]}</span>
        </label>
      ))}
    </fieldset>
  );
}
