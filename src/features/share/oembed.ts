import { siteName } from '#words/share.ts';
import { homePath } from '../../lib/paths.ts';
import { CARD, frameCode } from './frame.ts';
import { lineOf } from './head.ts';
import type { ShareImage } from './page-entry.ts';

/** A page as others may show it: the same title, author and picture as in its head. */
export interface Shown {
  path: string;
  title: string;
  authors?: string[] | undefined;
  image?: ShareImage | undefined;
  /** The path of its card, where it has one to be framed. */
  card?: string | undefined;
}

/** The most room that the other side has, in CSS pixels. */
export interface Room {
  width?: number | undefined;
  height?: number | undefined;
}

/** An answer of oEmbed 1.0 (https://oembed.com), section 2.3.4. */
export type OEmbed = {
  version: '1.0';
  title: string;
  provider_name: string;
  provider_url: string;
  /** How long the other side may keep it, in seconds. */
  cache_age: number;
  author_name?: string;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
} & ({ type: 'link' } | { type: 'rich'; html: string; width: number; height: number });

const A_DAY = 86_400;

/** The page as a link with a picture, or as its card in a frame. No side is larger than there is room for. */
export function oembedOf({ title, authors = [], image, card }: Shown, site: URL | string, room: Room = {}): OEmbed {
  const absolute = (path: string) => new URL(path, site).href;
  const common = {
    version: '1.0' as const,
    title,
    ...(authors.length > 0 && { author_name: authors.map(lineOf).join(', ') }),
    provider_name: siteName,
    provider_url: absolute(homePath),
    cache_age: A_DAY,
    ...(image && thumbnail(image, room, absolute)),
  };
  if (card === undefined) return { ...common, type: 'link' };
  const size = {
    width: Math.min(CARD.width, room.width ?? Infinity),
    height: Math.min(CARD.height, room.height ?? Infinity),
  };
  return { ...common, type: 'rich', html: frameCode(title, absolute(card), size), ...size };
}

/** The picture of the page's head, as large as it may be shown. */
function thumbnail({ path, width, height }: ShareImage, room: Room, absolute: (path: string) => string) {
  const scale = Math.min(1, (room.width ?? Infinity) / width, (room.height ?? Infinity) / height);
  return {
    thumbnail_url: absolute(path),
    thumbnail_width: Math.max(1, Math.floor(width * scale)),
    thumbnail_height: Math.max(1, Math.floor(height * scale)),
  };
}
