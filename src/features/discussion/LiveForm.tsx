import { useEffect, useRef, useState } from 'preact/hooks';
import type { TargetedEvent, TargetedSubmitEvent } from 'preact';
import type { Comment } from './comment.ts';
import { shelf } from './client.ts';
import { draftKey, readDraft, recallName, rememberName, saveDraft } from './drafts.ts';
import { BODY_LENGTH, characters } from './limits.ts';
import { formValues } from './page-state.ts';
import { PostForm } from './PostForm.tsx';
import { checkSubmission, type FieldError, type Submission } from './submission.ts';
import type { Returned } from './use-posting.tsx';

interface Props {
  article: string;
  /** The letter it answers; null for one of its own. */
  parent: Comment | null;
  /** A letter that came back to be changed. */
  returned: Returned | null;
  /** A sentence under the button, when the server cannot be reached. */
  notice: string | null;
  onPost: (submission: Submission) => void;
  onCancel?: () => void;
}

/** The plain form, awake: checks before it sends, counts down near the limit, keeps the draft on the device. */
export function LiveForm({ article, parent, returned, notice, onPost, onCancel }: Props) {
  const form = useRef<HTMLFormElement | null>(null);
  const [errors, setErrors] = useState<readonly FieldError[]>(returned?.errors ?? []);
  const [left, setLeft] = useState(BODY_LENGTH);
  const key = draftKey(article, parent?.id ?? null);

  useEffect(() => {
    if (!form.current) return;
    fillForm(form.current, returned?.submission ?? readDraft(shelf('localStorage'), key));
    setLeft(leftIn(form.current));
    if (returned && errors.length > 0) focusFirst(form.current, errors);
    else if (returned || parent) fieldOf(form.current, 'body')?.focus();
  }, []);

  function onInput({ currentTarget }: TargetedEvent<HTMLFormElement>): void {
    saveDraft(shelf('localStorage'), key, valuesOf(currentTarget));
    setLeft(leftIn(currentTarget));
  }

  function onSubmit(event: TargetedSubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const element = event.currentTarget;
    const checked = checkSubmission(valuesOf(element));
    setErrors(checked.ok ? [] : checked.errors);
    if (!checked.ok) return focusFirst(element, checked.errors);
    rememberName(shelf('sessionStorage'), checked.submission.name);
    element.reset();
    fillForm(element, null);
    setLeft(BODY_LENGTH);
    onPost(checked.submission);
  }

  return (
    <PostForm
      article={article}
      prefix={parent ? 'reply' : 'ask'}
      values={formValues({ parentId: parent?.id })}
      errors={errors}
      replyTo={parent?.author.name ?? null}
      left={left}
      formRef={(element) => (form.current = element)}
      onInput={onInput}
      onSubmit={onSubmit}
      onCancel={onCancel}
    >
      {notice && <p class="post-notice">{notice}</p>}
    </PostForm>
  );
}

function valuesOf(form: HTMLFormElement) {
  return formValues(Object.fromEntries(new FormData(form)));
}

function fieldOf(form: HTMLFormElement, name: string): HTMLElement | null {
  return form.querySelector<HTMLElement>(`[name="${name}"]:not([type="hidden"])`);
}

/** Focus goes to the first thing that is wrong, where its message is read with it. */
function focusFirst(form: HTMLFormElement, errors: readonly FieldError[]): void {
  const first = errors[0];
  if (first) fieldOf(form, first.field)?.focus();
}

/** Fills what is still empty, so that nothing typed before the page woke is lost. */
function fillForm(form: HTMLFormElement, kept: { kind: string; name: string; body: string } | null): void {
  const body = form.elements.namedItem('body') as HTMLTextAreaElement;
  const name = form.elements.namedItem('name') as HTMLInputElement;
  body.value ||= kept?.body ?? '';
  name.value ||= kept?.name || recallName(shelf('sessionStorage'));
  const kind = form.elements.namedItem('kind');
  if (kind instanceof RadioNodeList && kept?.kind) kind.value = kept.kind;
}

function leftIn(form: HTMLFormElement): number {
  return BODY_LENGTH - characters(valuesOf(form).body);
}
