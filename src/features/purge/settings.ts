/** The cache in front of the site that wants to be told what to forget. */
export interface PurgeSettings {
  /** Where lists of addresses are posted to. */
  url: URL;
  /** Sent as a bearer token; null where none is asked for. */
  token: string | null;
}

/** @throws with a sentence that names the variable */
export function readPurgeSettings(env: Readonly<Record<string, string | undefined>>): PurgeSettings | null {
  const address = env['PURGE_URL'];
  const token = env['PURGE_TOKEN'] || null;
  if (!address) {
    if (token === null) return null;
    throw new Error('PURGE_URL must be the address that lists are posted to, beside PURGE_TOKEN.');
  }
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url && /^https?:$/.test(url.protocol)) return { url, token };
  throw new Error(`PURGE_URL must be a web address like https://cdn.example.org/purge, not "${address}".`);
}
