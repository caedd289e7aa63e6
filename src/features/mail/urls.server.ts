import { commentPath, deskLinkPath, deskPath, followPath, privacyDataPath, unfollowPath } from '../../lib/paths.ts';
import type { LinkAction } from '#words/mail-desk.ts';
import { type Links, tagOf } from './links.server.ts';

const DAY = 24 * 3_600_000;

/** How long the links in mails work, from when the mail was written. */
const DESK_LINK_MS = 14 * DAY;
const CONFIRM_MS = 7 * DAY;
const PRIVACY_MS = DAY;

/** Every address that stands in a mail, in full. */
export interface Addresses {
  desk: string;
  comment(article: string, id: string): string;
  /** A link by which one person of the desk does one thing to one letter. */
  deskLink(action: LinkAction, letter: { id: string }, to: string, from: number): string;
  confirm(subscription: string, from: number): string;
  unsubscribe(subscription: string): string;
  privacyData(request: string, from: number): string;
}

export function createAddresses(siteUrl: URL, links: Links): Addresses {
  const full = (path: string) => new URL(path, siteUrl).href;
  return {
    desk: full(deskPath),
    comment: (article, id) => full(commentPath(article, id)),
    deskLink: (action, { id }, to, from) =>
      full(deskLinkPath(links.make('desk', [action, id, tagOf(to)], from + DESK_LINK_MS))),
    confirm: (subscription, from) => full(followPath(links.make('follow', [subscription], from + CONFIRM_MS))),
    unsubscribe: (subscription) => full(unfollowPath(links.make('unfollow', [subscription], 0))),
    privacyData: (request, from) => full(privacyDataPath(links.make('privacy', [request], from + PRIVACY_MS))),
  };
}
