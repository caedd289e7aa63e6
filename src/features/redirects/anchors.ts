/**
 * Runs in the head of an article: a link to a comment by its number in WordPress, `#comment-123`, leads to the letter
 * that it became, on whichever page of the discussion that stands. What follows a # never reaches a server, so a script
 * asks for it. Its hash is in the content security policy.
 * @param site the old blog, or null: then there is no script
 * @param live the discussion's origin where it is not the page's, else ''
 */
export function oldAnchorScript(site: string | null, live: string): string {
  if (site === null) return '';
  return `(function(){function old(){var n=/^#comment-(\\d{1,19})$/.exec(location.hash);if(n)location.replace('${live}'+location.pathname+'discussion/?comment='+n[1])}addEventListener('hashchange',old);old()})()`;
}
