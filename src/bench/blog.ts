/** A WordPress export of this many posts and letters, as it goes; the same each time. */
export function* oldBlog(posts: number, letters: number): Generator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>A running blog</title>
    <link>https://blog.example</link><wp:base_blog_url>https://blog.example</wp:base_blog_url>
    <wp:author><wp:author_login>zoe</wp:author_login><wp:author_display_name>Zoe Hill</wp:author_display_name></wp:author>`;
  const each = Math.ceil(letters / posts);
  for (let post = 1; post <= posts; post += 1) {
    yield `<item><title>Run number ${post}</title><link>https://blog.example/2011/05/run-${post}/</link>
      <dc:creator>zoe</dc:creator><content:encoded><![CDATA[${body(post, posts)}]]></content:encoded>
      <excerpt:encoded></excerpt:encoded><wp:post_id>${post}</wp:post_id><wp:post_name>run-${post}</wp:post_name>
      <wp:post_date>2011-05-${String((post % 28) + 1).padStart(2, '0')} 10:00:00</wp:post_date>
      <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
      <category domain="category" nicename="knees"><![CDATA[Knees]]></category>`;
    for (let at = 1; at <= each && (post - 1) * each + at <= letters; at += 1) yield letter((post - 1) * each + at, at);
    yield '</item>';
  }
  yield '</channel></rss>';
}

function body(post: number, posts: number): string {
  const next = (post % posts) + 1;
  const words = 'The knee hurts where the band crosses it, and every mile downhill tells it again. '.repeat(8);
  const part = `<h2>Mile {${post}}</h2>\n${words}\n\nSee <a href="https://blog.example/2011/05/run-${next}/">the
next</a>: <strong>slow</strong>, <em>slower</em>.\n\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n\n`;
  return `Before it began.<!--more-->\n${part.repeat(6)}<img src="https://blog.example/a/${post}.jpg" alt="A road">`;
}

function letter(id: number, at: number): string {
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>Reader ${id % 97}</wp:comment_author>
    <wp:comment_author_email>reader${id % 97}@example.org</wp:comment_author_email>
    <wp:comment_date_gmt>2011-06-01 10:00:00</wp:comment_date_gmt><wp:comment_approved>1</wp:comment_approved>
    <wp:comment_content><![CDATA[${'Mine hurts too, and <em>rest</em> did help a little. '.repeat(6)}]]></wp:comment_content>
    <wp:comment_parent>${at % 3 === 0 ? id - 1 : 0}</wp:comment_parent></wp:comment>`;
}
