/**
 * The origin of PUBLIC_DISCUSSION_URL, where the discussion is served when that is another place than the pages; ''
 * where it is not set.
 * @throws with a sentence that names the variable
 */
export function discussionOrigin(text = ''): string {
  if (text === '') return '';
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && url.origin === text.replace(/\/$/, '')) return url.origin;
  throw new Error(
    `PUBLIC_DISCUSSION_URL must be an origin like https://talk.example.org, without a path, not "${text}".`,
  );
}
