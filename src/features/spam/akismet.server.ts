/** An Akismet-compatible check, asked only where the host has set a key. */
export interface AkismetSettings {
  /** The service's address, up to and with the version: it is asked for `/comment-check`. */
  url: URL;
  key: string;
  /** The public address of the site. */
  site: string;
}

/** How long the service may take, in milliseconds; then the letter goes on without its word. */
const PATIENCE_MS = 3000;

/**
 * Whether the service calls it spam; null where it does not answer. It gets the name and the text, never an e-mail or
 * network address.
 */
export async function askAkismet(
  { url, key, site }: AkismetSettings,
  letter: { name: string; body: string; createdAt: string; parentId: string | null },
): Promise<boolean | null> {
  const body = new URLSearchParams({
    api_key: key,
    blog: site,
    comment_type: letter.parentId === null ? 'comment' : 'reply',
    comment_author: letter.name,
    comment_content: letter.body,
    comment_date_gmt: letter.createdAt,
    user_ip: '0.0.0.0',
  });
  try {
    const address = new URL(`${url.pathname.replace(/\/$/, '')}/comment-check`, url);
    const answer = await fetch(address, { method: 'POST', body, signal: AbortSignal.timeout(PATIENCE_MS) });
    const said = (await answer.text()).trim();
    return said === 'true' ? true : said === 'false' ? false : null;
  } catch {
    return null;
  }
}
