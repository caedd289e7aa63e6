import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseFeed } from 'feedsmith';

const FEED = /(^|\/)feed\.(xml|atom|json)$/;
/** What a feed reader cannot use, or shows as it stands. */
const RAW = /astro-island|<script|<style|<form|\bclient:(load|visible|idle)|(?:href|src)="\/(?!\/)/i;

/** What is wrong with the built feeds: none that a reader of feeds cannot read, none empty, nothing raw in them. */
export function feedErrors(client: string, site: string): string[] {
  const names = readdirSync(client, { recursive: true })
    .map(String)
    .filter((name) => FEED.test(name));
  if (names.length === 0) return ['There is no feed in the build.'];
  return names.flatMap((name) => errorsOf(`/${name}`, readFileSync(path.join(client, name), 'utf8'), site));
}

function errorsOf(name: string, text: string, site: string): string[] {
  try {
    const { format, feed } = parseFeed(text);
    const entries = 'entries' in feed ? feed.entries : 'items' in feed ? feed.items : [];
    const raw = RAW.exec(text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('\\"', '"'));
    return [
      ...(entries?.length ? [] : [`${name}: the ${format} feed has no entries.`]),
      ...(raw ? [`${name}: holds "${raw[0]}", which is raw for a feed reader.`] : []),
      ...(text.includes(site) ? [] : [`${name}: has no address of ${site}.`]),
    ];
  } catch (error) {
    return [`${name}: cannot be read as a feed. ${String(error)}`];
  }
}
