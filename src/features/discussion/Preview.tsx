import { previewTitle } from '#words/letter-form.ts';

/** A letter as it would be shown, above its form. */
export function Preview({ html }: { html: string }) {
  return (
    <div class="post-preview">
      <p class="post-preview-head">{previewTitle}</p>
      <div class="letter-body" dir="auto" dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  );
}
