import { useEffect, useRef, useState } from 'preact/hooks';
import type { TargetedEvent, TargetedSubmitEvent } from 'preact';
import type { Me } from '../account/me.ts';
import type { Comment } from './comment.ts';
import { fetchPreview, shelf } from './client.ts';
import { type Draft, draftKey, readDraft, recallName, rememberName, saveDraft } from './drafts.ts';
import { BODY_LENGTH, characters } from './limits.ts';
import { type FormValues, formValues } from './page-state.ts';
import { PostForm } from './PostForm.tsx';
import { SignOut } from './Signature.tsx';
import type { Checked, FieldError, Submission } from './submission.ts';
import type { Returned } from './use-posting.tsx';

/** A form as the server made it. */
export interface FirstForm {
  values: FormValues;
  errors: readonly FieldError[];
  preview: string | null;
}

interface Props {
  article: string;
  /** It begins every id. */
  prefix: string;
  /** The letter it answers; null for one of its own. */
  parent: Pick<Comment, 'id' | 'author'> | null;
  /** A letter that came back to be changed. */
  returned: Returned | null;
  me: Me | null;
  /** Where signing out leads. */
  back: string;
  first?: FirstForm | undefined;
  /** A sentence under the button, when the server cannot be reached. */
  notice: string | null;
  onPost: (submission: Submission) => void;
  onCancel?: () => void;
}

/** The plain form, awake: checks before it sends, counts down near the limit, keeps the draft on the device. */
export function LiveForm(props: Props) {
  const { article, prefix, parent, returned, me, back, first, notice, onPost, onCancel } = props;
  const form = useRef<HTMLFormElement | null>(null);
  const isChecking = useRef(false);
  const [errors, setErrors] = useState<readonly FieldError[]>(returned?.errors ?? first?.errors ?? []);
  const [left, setLeft] = useState(BODY_LENGTH);
  const [preview, setPreview] = useState<string | null>(first?.preview ?? null);
  const key = draftKey(article, parent?.id ?? null);

  useEffect(() => {
    if (!form.current) return;
    fillForm(form.current, returned ? toDraft(returned.submission) : readDraft(shelf('localStorage'), key));
    setLeft(leftIn(form.current));
    if (returned && errors.length > 0) focusFirst(form.current, errors);
    else if (returned || (parent && onCancel)) fieldOf(form.current, 'body')?.focus();
  }, []);

  function onInput({ currentTarget }: TargetedEvent<HTMLFormElement>): void {
    const typed = valuesOf(currentTarget);
    saveDraft(shelf('localStorage'), key, me ? { ...typed, name: '' } : typed);
    // Here before it is needed, so that a letter is checked without a network too.
    void checker().catch(() => undefined);
    setLeft(leftIn(currentTarget));
  }

  async function look(element: HTMLFormElement): Promise<void> {
    const answer = await fetchPreview(valuesOf(element).body);
    setPreview(answer.ok ? answer.value : null);
    setErrors(answer.ok ? [] : [{ field: 'body', message: answer.message }]);
    if (!answer.ok) fieldOf(element, 'body')?.focus();
  }

  function onSubmit(event: TargetedSubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const element = event.currentTarget;
    if (event.submitter?.getAttribute('name') === 'preview') return void look(element);
    if (!isChecking.current) void send(element);
  }

  async function send(element: HTMLFormElement): Promise<void> {
    isChecking.current = true;
    const checked = await check(valuesOf(element));
    isChecking.current = false;
    setErrors(checked.ok ? [] : checked.errors);
    if (!checked.ok) return focusFirst(element, checked.errors);
    if (!me) rememberName(shelf('sessionStorage'), checked.submission.name);
    clear(element);
    setPreview(null);
    setLeft(BODY_LENGTH);
    onPost(checked.submission);
  }

  return (
    <>
      {me && <SignOut prefix={prefix} back={back} />}
      <PostForm
        article={article}
        prefix={prefix}
        values={first?.values ?? formValues({ parentId: parent?.id })}
        errors={errors}
        replyTo={parent?.author.name ?? null}
        me={me}
        preview={preview}
        left={left}
        formRef={(element) => (form.current = element)}
        onInput={onInput}
        onSubmit={onSubmit}
        onCancel={onCancel}
      >
        {notice && <p class="post-notice">{notice}</p>}
      </PostForm>
    </>
  );
}

/** The same check as the server's; fetched with the first letter that is typed, not with the page. */
const checker = () => import('./submission.ts');

/** Where the check cannot be fetched the server's alone decides. */
async function check(values: FormValues): Promise<Checked> {
  try {
    // Whether a name of the column may sign is the server's to say: it knows who is signed in.
    return (await checker()).checkSubmission(values, true);
  } catch {
    const { kind, name, body, email, parentId, subscribe } = values;
    const ids = { id: null, parentId: parentId || null, kind: kind as Submission['kind'] };
    return {
      ok: true,
      submission: { ...ids, name, body, email: email || null, ...(subscribe && { subscribe: true }) },
    };
  }
}

function valuesOf(form: HTMLFormElement) {
  return formValues(Object.fromEntries(new FormData(form)));
}

function toDraft({ kind, name, body, email, subscribe }: Submission): Draft {
  return { kind, name, body, email: email ?? '', subscribe: subscribe ? 'yes' : '' };
}

function fieldOf(form: HTMLFormElement, name: string): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(`[name="${name}"]:not([type="hidden"])`);
}

/** Focus goes to the first thing that is wrong, where its message is read with it. */
function focusFirst(form: HTMLFormElement, errors: readonly FieldError[]): void {
  const first = errors[0];
  if (first) fieldOf(form, first.field)?.focus();
}

/** Fills what is still empty, so that nothing typed before the page woke is lost. */
function fillForm(form: HTMLFormElement, kept: Draft | null): void {
  const wanted = { body: kept?.body, name: kept?.name || recallName(shelf('sessionStorage')), email: kept?.email };
  for (const [name, value] of Object.entries(wanted)) {
    const field = fieldOf(form, name);
    if (field) field.value ||= value ?? '';
  }
  const box = fieldOf(form, 'subscribe');
  if (box) box.checked ||= Boolean(kept?.subscribe);
  const kind = form.elements.namedItem('kind');
  if (kind instanceof RadioNodeList && kept?.kind) kind.value = kept.kind;
}

/** Empties what belongs to the letter that was sent; the name stays. */
function clear(form: HTMLFormElement): void {
  for (const name of ['body', 'email']) {
    const field = fieldOf(form, name);
    if (field) field.value = '';
  }
  const box = fieldOf(form, 'subscribe');
  if (box) box.checked = false;
}

function leftIn(form: HTMLFormElement): number {
  return BODY_LENGTH - characters(valuesOf(form).body);
}
