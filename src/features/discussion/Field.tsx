import type { ComponentChildren } from 'preact';

export interface Described {
  id: string;
  'aria-describedby': string;
  'aria-invalid': true | undefined;
}

interface Props {
  id: string;
  label: ComponentChildren;
  hint: ComponentChildren;
  error: string | null;
  after?: ComponentChildren;
  children: (described: Described) => ComponentChildren;
}

/** A label, its hint, what is wrong, and the control that they describe. */
export function Field({ id, label, hint, error, after, children }: Props) {
  const described = [`${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class="post-field">
      <label for={id}>{label}</label>
      <p class="post-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {error && (
        <p class="post-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {children({ id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined })}
      {after}
    </div>
  );
}
