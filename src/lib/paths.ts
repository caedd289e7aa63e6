/** Every address of the site is built here, with its trailing slash, so that links, canonicals and redirects agree. */

export const homePath = '/';
export const articlesPath = '/articles/';
export const aboutPath = '/about/';
export const disclaimerPath = '/disclaimer/';
export const privacyPath = '/privacy/';
export const planPath = '/plan/';
export const searchPath = '/search/';
/** The script that searches the built index. */
export const searchScriptPath = '/pagefind/pagefind.js';
export const exercisesPath = '/exercises/';
export const exercisePath = (exercise: string) => `${exercisesPath}${exercise}/`;
/** An exercise's picture as a file. */
export const figurePath = (exercise: string) => `/figures/${exercise}.svg`;

/** The card of an exercise for pages of others to frame. */
export const embedPath = (exercise: string) => `/embed${exercisePath(exercise)}`;

/** What others draw a card of a page from (oembed.com): asked for any page of ours, or as the file of one page. */
export const oembedPath = '/oembed/';
/** The question for one page, by its whole address. */
export const oembedQuery = (url: string) => `${oembedPath}?url=${encodeURIComponent(url)}`;
export const oembedFilePath = (page: string) => `/oembed${page.replace(/\/$/, '')}.json`;
/** All that the build knows of such pages, for the server. */
export const oembedListPath = '/oembed/pages.json';

/** Routines: the page, and the player that leads through it. `own` is the reader's, told by what follows the #. */
export const routinesPath = '/routines/';
export const OWN_ROUTINE = 'own';
export const routinePath = (routine: string) => `${routinesPath}${routine}/`;
export const playPath = (routine: string) => `${routinePath(routine)}play/`;
/** What the player shows of one exercise, as a piece of a page. */
export const partsPath = (exercise: string) => `${routinesPath}parts/${exercise}/`;

/** The exercises, routines and columns for a part of the body. */
export const bodyPath = (part: string) => `/body/${part}/`;

/**
 * One page of a list that has several. `page` stands before the number, since an article may be called "2": names that
 * came from WordPress sometimes are.
 * @param list the path of the list, which is its first page
 */
export const pagePath = (list: string, page: number) => (page === 1 ? list : `${list}page/${page}/`);

/** Columns by the year in which they were published; not below the columns, where an article may be called "2026". */
export const archivePath = '/archive/';
export const yearPath = (year: string) => `${archivePath}${year}/`;

/** The columns on a tag of content/tags.yaml, and the parts of a series of content/series.yaml. */
export const tagPath = (tag: string) => `/tags/${tag}/`;
export const seriesPath = (series: string) => `/series/${series}/`;

export const articlePath = (article: string) => `/articles/${article}/`;
export const expertPath = (expert: string) => `/experts/${expert}/`;

/**
 * Set by the build from PUBLIC_DISCUSSION_URL: where the discussion is served, when that is another place than the
 * pages; '' or missing otherwise.
 */
declare const DISCUSSION_URL: string | undefined;
const live = typeof DISCUSSION_URL === 'undefined' ? '' : DISCUSSION_URL;
export const isElsewhere = live !== '';

/** The on-demand page that always shows the live thread, and the address that the plain form posts to. */
export const discussionPath = (article: string) => `${live}/articles/${article}/discussion/`;
/** A letter that its writer may still change: the page with the form, and the address that it posts to. */
export const ownPath = (article: string, id: string) => `${discussionPath(article)}${id}/`;
/** The plain form with which a reader says that they have this question too, or takes it back. */
export const votePath = (article: string, id: string) => `${discussionPath(article)}${id}/vote/`;

/** The JSON thread of an article; no slash, as the run-time contract has it. */
export const threadApiPath = (article: string) => `${live}/api/threads/${article}`;
/** Events that tell of new letters. */
export const threadEventsPath = (article: string) => `${threadApiPath(article)}/live`;
/** One letter, for the browser that wrote it. */
export const letterApiPath = (article: string, id: string) => `${threadApiPath(article)}/${id}`;
export const voteApiPath = (article: string, id: string) => `${letterApiPath(article, id)}/vote`;
/** What is this browser's own in a discussion. */
export const mineApiPath = (article: string) => `${threadApiPath(article)}/mine`;
export const openApiPath = '/api/openapi.json';

/** The column's questions and topics, rendered on demand. */
export const topicsPath = `${live}/ask/`;
/** A question's page, rendered on demand. The server answers a wrong or missing slug with the right one. */
export const questionPath = (id: string, slug = '') =>
  `${live}/questions/${id}/${slug === '' ? '' : `${encodeURIComponent(slug)}/`}`;

/** Explains the feeds and lists them. */
export const feedsPath = '/feeds/';
/** Feeds of columns, full text: of all, or of the tag or the series with this page. */
export const columnFeedPaths = (page = homePath) => ({
  rss: `${page}feed.xml`,
  atom: `${page}feed.atom`,
  json: `${page}feed.json`,
});
/** An article as Markdown. */
export const markdownPath = (article: string) => `${articlePath(article)}index.md`;
/** What the site has, for language models. */
export const llmsPath = '/llms.txt';
export const robotsPath = '/robots.txt';
/** The list of the lists: the server's own names both, a plain host's only the one of the pages. */
export const sitemapPath = '/sitemap.xml';
export const pagesSitemapPath = '/sitemap-pages.xml';
export const questionsSitemapPath = '/sitemap-questions.xml';

/** Atom feeds of letters: of everything, of an article's letters, of a question's replies. */
export const siteFeedPath = `${live}/discussion.atom`;
export const threadFeedPath = (article: string) => `${discussionPath(article)}feed.atom`;
export const questionFeedPath = (id: string) => `${questionPath(id)}feed.atom`;

/** Shows a letter as it would be posted. */
export const previewApiPath = `${live}/api/preview`;

/** The anchor of a source in a page's list of them. */
export const citationAnchor = (id: string) => `cite-${id}`;

/** The anchor of one comment; ids are UUIDs, so the result is a valid fragment as it stands. */
export const commentAnchor = (id: string) => `comment-${id}`;
/** One page of a discussion; what is usual stays out of the address. */
export function threadPath(article: string, { page = 1, sort = 'oldest' }: { page?: number; sort?: string }): string {
  const query = new URLSearchParams({ ...(page > 1 && { page: `${page}` }), ...(sort !== 'oldest' && { sort }) });
  return `${discussionPath(article)}${query.size > 0 ? `?${query}` : ''}`;
}
/** Leads to a comment on whichever page of the discussion it stands. */
export function commentPath(article: string, id: string, sort = 'oldest'): string {
  const query = new URLSearchParams({ comment: id, ...(sort !== 'oldest' && { sort }) });
  return `${discussionPath(article)}?${query}#${commentAnchor(id)}`;
}

/** Pages that links in mails lead to; each token is signed. */
export const deskPath = '/desk/';
export const deskLinkPath = (token: string) => `${deskPath}link/${token}/`;
export const followPath = (token: string) => `/mail/follow/${token}/`;
export const unfollowPath = (token: string) => `/mail/stop/${token}/`;
export const privacyRequestPath = `${live}${privacyPath}request/`;
export const privacyDataPath = (token: string) => `${privacyPath}data/${token}/`;
/** Where the host edits content in a browser, in a build that was asked for it. */
export const editorPath = '/editor/';
/** The page that changes one letter. */
export const deskLetterPath = (id: string) => `${deskPath}letter/${id}/`;

/** The list of pieces, and a preview of one that readers do not see yet, with the files that previews load. */
export const deskPiecesPath = `${deskPath}pieces/`;
export const previewPath = (kind: string, id: string) => `/preview/${kind}/${id}/`;
export const previewFilePath = (name: string) => `/preview/files/${name}`;

/** Signing in and out, and what one may change of one's own account. */
export const signInPath = `${live}/sign-in/`;
export const signOutPath = '/sign-out/';
export const accountPath = '/account/';
/** Leads to a provider's own page to sign in, and from there back. */
export const providerPath = (provider: string) => `${signInPath}with/${provider}/`;
/** Who is signed in, as JSON. */
export const mePath = '/account/me';
/** Registered with the provider; no slash, as the library has it. */
export const providerCallbackPath = (provider: string) => `${signInPath}callback/${provider}`;
/** JSON, for the scripts of the two pages; options under `options`. */
export const passkeySignInPath = `${signInPath}passkey/`;
export const passkeyAddPath = `${accountPath}passkey/`;
/** The sign-in page, which leads on to this path of the site. */
export const signInTo = (next: string) => `${signInPath}?next=${encodeURIComponent(next)}`;
/** The examples of a tag that articles use, for authors and tests. */
export const examplesPath = (tag: string) => `/examples/${tag}/`;
