import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { hostOf } from '../transfer/wordpress-key.ts';

const FILE = 'content/redirects.yaml';

/** What content/redirects.yaml says. */
export interface OldLines {
  /** Old addresses and where each leads, not yet checked. */
  lines: Record<string, unknown>;
  /** The address of the blog that was in WordPress, without `https://` and `www.`; null where there was none. */
  wordpress: string | null;
  /** The tags that its categories became, by their numbers there, not yet checked. */
  categories: Record<string, unknown>;
}

/** @throws with a sentence that names the file and the field */
export function readLines(root: string): OldLines {
  const { wordpress = null, ...lines } = parsed(readFileSync(path.join(root, FILE), 'utf8'));
  if (wordpress === null) return { lines, wordpress, categories: {} };
  const { categories = {}, ...field } = Object(wordpress) as { categories?: unknown };
  return { lines, wordpress: siteOf(field), categories: Object(categories) as Record<string, unknown> };
}

function parsed(text: string): Record<string, unknown> {
  try {
    return (parse(text) ?? {}) as Record<string, unknown>;
  } catch (error) {
    throw new Error(`${FILE} is not valid YAML. ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

/** @param field what stands under `wordpress` */
export function siteOf(field: unknown): string {
  const { host, ...more } = Object(field) as { host?: unknown };
  const site = typeof host === 'string' ? hostOf(host) : '';
  if (Object.keys(more).length === 0 && /^[a-z0-9.-]+\.[a-z0-9-]+(:\d+)?(\/[^?#\s]*)?$/.test(site)) return site;
  throw new Error(
    `${FILE}: wordpress must be { host: example.org }, with categories or without: the old blog’s address as its export has it, not ${JSON.stringify(field)}.`,
  );
}
