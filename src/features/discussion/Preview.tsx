/** A letter as it would be shown, above its form. */
export function Preview({ html }: { html: string }) {
  return (
    <div class="post-preview">
      <p class="post-preview-head">Preview. Nothing is posted yet.</p>
      <div class="letter-body" dangerouslySetInnerHTML={{ __html: html }} />
    </div>
  );
}
