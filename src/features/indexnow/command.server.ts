import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pagesSitemapPath } from '../../lib/paths.ts';
import { keyFile, readKey } from './key.ts';
import { type Days, inPosts, type News, newsOf, readSitemap, withTold } from './news.ts';
import { ENDPOINT, send } from './send.server.ts';

/** What the command needs of the world around it. */
export interface Surroundings {
  /** The folder of the built static files. */
  client: string;
  env: NodeJS.ProcessEnv;
  say(line: string): void;
}

/** Where what was told last is kept. */
const RECORD = 'data/indexnow.json';
const HELP = 'Write it like this: npm run indexnow -- [--dry-run] [--record FILE]';

/**
 * Tells search engines which pages are new, changed or gone since it was last run. Writes down what was taken, post by
 * post, and nothing else.
 * @throws with a sentence where it cannot
 */
export async function indexNow(words: readonly string[], { client, env, say }: Surroundings): Promise<void> {
  const { isDry, record } = understand(words);
  const { site, key, endpoint } = readSettings(env);
  const now = await readBuilt(client, site, key);
  let told = await readRecord(record, site);
  const news = newsOf(told, now);
  const all = [...news.fresh, ...news.changed, ...news.gone];
  tell(news, isDry, say);
  if (all.length === 0 || isDry) return;
  let sent = 0;
  for (const urls of inPosts(all)) {
    await send(endpoint, site, key, urls);
    told = withTold(told, now, urls);
    await writeRecord(record, told);
    sent += urls.length;
    say(`${endpoint} took ${sent} of ${all.length}.`);
  }
}

function understand(words: readonly string[]): { isDry: boolean; record: string } {
  const options = { 'dry-run': { type: 'boolean' }, record: { type: 'string' } } as const;
  try {
    const { values } = parseArgs({ args: [...words], options });
    return { isDry: values['dry-run'] ?? false, record: path.resolve(values.record ?? RECORD) };
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message.split('. ')[0] : error}. ${HELP}`, { cause: error });
  }
}

function readSettings(env: NodeJS.ProcessEnv): { site: URL; key: string; endpoint: string } {
  const key = readKey(env['INDEXNOW_KEY']);
  if (key === null) throw new Error('INDEXNOW_KEY is not set: give the build and this command the same key.');
  const site = URL.parse(env['SITE_URL'] ?? '');
  if (site?.protocol !== 'https:' || /^(localhost|.*\.localhost|127\..*|\[::1\])$/.test(site.hostname)) {
    throw new Error(
      `SITE_URL must be the site’s public address with https, like https://example.org, not "${env['SITE_URL'] ?? ''}": search engines come and look.`,
    );
  }
  const endpoint = env['INDEXNOW_ENDPOINT'] || ENDPOINT;
  if (!/^https?:$/.test(URL.parse(endpoint)?.protocol ?? '')) {
    throw new Error(`INDEXNOW_ENDPOINT must be a web address like ${ENDPOINT}, not "${endpoint}".`);
  }
  return { site, key, endpoint };
}

async function readBuilt(client: string, site: URL, key: string): Promise<Days> {
  const file = path.join(client, pagesSitemapPath);
  const xml = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Error(`${file} is not there: run "npm run build" first.`, { cause: error });
  });
  if (!existsSync(path.join(client, keyFile(key)))) {
    throw new Error(`The build has no ${keyFile(key)}: build again with INDEXNOW_KEY set, and put that online first.`);
  }
  const days = readSitemap(xml);
  const foreign = Object.keys(days).find((url) => new URL(url).origin !== site.origin);
  if (foreign === undefined) return days;
  throw new Error(`${file} lists ${foreign}, which is not of SITE_URL: build again with SITE_URL=${site.origin}.`);
}

/** What was told of this site; of another one, under which it may have stood before, nothing can be told any more. */
async function readRecord(file: string, site: URL): Promise<Days> {
  if (!existsSync(file)) return {};
  try {
    const { told } = JSON.parse(await readFile(file, 'utf8')) as { told: Days };
    return Object.fromEntries(Object.entries(told).filter(([url]) => new URL(url).origin === site.origin));
  } catch (error) {
    throw new Error(`${file} cannot be read. Delete it: then all pages are told once more.`, { cause: error });
  }
}

async function writeRecord(file: string, told: Days): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, `${JSON.stringify({ told }, null, 2)}\n`);
  await rename(`${file}.new`, file);
}

function tell({ fresh, changed, gone }: News, isDry: boolean, say: (line: string) => void): void {
  if (fresh.length + changed.length + gone.length === 0) return say('Nothing is new, changed or gone.');
  say(`${isDry ? 'Would be told' : 'To tell'}: ${fresh.length} new, ${changed.length} changed, ${gone.length} gone.`);
  if (!isDry) return;
  for (const [name, urls] of Object.entries({ new: fresh, changed, gone })) {
    for (const url of urls) say(`${name} ${url}`);
  }
}
