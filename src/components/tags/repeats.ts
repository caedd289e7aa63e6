/** A text by its letters and digits alone. */
function bare(text: string): string {
  return text
    .replace(/<[^>]*>|\]\([^)]*\)|\[\^[^\]]*\]|&#?\w+;/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Whether a text says a sentence again beside the tag that repeats it.
 * @param html what stands in the tag
 * @param body the whole text in Markdown, the tag too
 */
export function repeats(html: string, body: string): boolean {
  const sentence = bare(html);
  return sentence !== '' && bare(body).split(sentence).length > 2;
}
