import { keyFile } from './key.ts';

/** Where search engines hear of it together. */
export const ENDPOINT = 'https://api.indexnow.org/indexnow';

/** In milliseconds. */
const PATIENCE = 30_000;

/** What each refusal means, and what helps. */
const REFUSALS: Readonly<Record<number, string>> = {
  400: 'The request is not as it should be (400).',
  403: 'The key is not valid (403): the file with it must stand on the site before this is run.',
  422: 'Some addresses are not of this site, or the key is not theirs (422).',
  429: 'Too much was sent (429): try again later.',
};

/**
 * Tells of these addresses, in one post.
 * @throws with a sentence where they were not taken
 */
export async function send(endpoint: string, site: URL, key: string, urls: readonly string[]): Promise<void> {
  const body = { host: site.host, key, keyLocation: new URL(keyFile(key), site).href, urlList: urls };
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    // A post that is led elsewhere would arrive there without its body.
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
  }).catch((error: unknown) => {
    throw new Error(`${endpoint} cannot be reached: ${causeOf(error)}.`, { cause: error });
  });
  await answer.body?.cancel();
  if (answer.status === 200 || answer.status === 202) return;
  const wait = answer.headers.get('retry-after');
  const said = REFUSALS[answer.status] ?? `It answered ${answer.status}, which is neither 200 nor 202.`;
  throw new Error(`${endpoint} did not take it. ${said}${wait ? ` It asks to wait for ${wait}.` : ''}`);
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `no answer in ${PATIENCE / 1000} seconds`;
  const { code, message } = Object(error.cause) as { code?: string; message?: string };
  return code ?? message ?? error.message;
}
