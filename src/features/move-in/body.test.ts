import { mkdirSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { blog, item, makeDesk } from './testing.server.ts';

async function bodyOf(content: string, more = '', ...options: string[]) {
  const desk = makeDesk();
  const { said } = await desk.take(blog(item({ content, more }), ...options));
  return { body: desk.article('knees').split('---\n').slice(2).join('---\n').trim(), said };
}

test.each([
  ['One\ntwo\n\nthree', 'One\\\ntwo\n\nthree', '1 piece new'],
  ['<!-- wp:paragraph -->\n<p>One\ntwo</p>\n<!-- /wp:paragraph -->', 'One two', '1 piece new'],
  [
    '[caption id="a" width="3"]<img src="/a.jpg" alt="A" /> Said[/caption]',
    '[Picture: A](https://blog.example/a.jpg)\n\n*Said*',
    'not taken',
  ],
  ['[embed]https://youtu.be/x[/embed]', '[https://youtu.be/x](https://youtu.be/x)', '1 piece new'],
  [
    '<iframe src="https://www.youtube.com/embed/x"></iframe>',
    '[Video at www.youtube.com](https://www.youtube.com/embed/x)',
    'embedded',
  ],
  ['[video mp4="https://a.example/v.mp4"][/video]', '[Video at a.example](https://a.example/v.mp4)', 'embedded'],
  ['[audio src="https://a.example/v.mp3"]', '[Recording at a.example](https://a.example/v.mp3)', 'embedded'],
  [
    'a [contact-form id="1"] b [sic] [1]',
    'a \\[contact-form id="1"\\] b \\[sic\\] \\[1\\]',
    '[contact-form] is not known',
  ],
  ['[[gallery]]', '\\[gallery\\]', '1 piece new'],
  ['[caption]never closed <b>bold', 'never closed **bold**', '1 piece new'],
  ['a<!--nextpage-->b', 'a\n\nb', 'parted into pages'],
  ['a<script>alert(1)</script><style>p{}</style>b', 'ab', 'A script was left out'],
  [
    '<a href="javascript:x">a</a> <a href="#fn">b</a> <a href="//c.example/">c</a>',
    'a b [c](https://c.example/)',
    'whose address is none',
  ],
  [
    '<a href="https://blog.example/about/">old</a>',
    '[old](https://blog.example/about/)',
    'still leads to the old blog',
  ],
  ['<a href="https://www.blog.example/?p=7">me</a>', '[me](/articles/knees/)', '1 piece new'],
  ['<h4>Deep</h4>{x}', '## Deep\n\n\\{x\\}', '1 piece new'],
  ['<img src="%" alt=""><img><img src="data:image/gif;base64,x">end', 'end', '1 piece new'],
])('%j', async (content, written, why) => {
  const { body, said } = await bodyOf(content);
  expect(body).toContain(written);
  expect(said).toContain(why);
});

test('pictures are taken from a folder, whatever their names, and shown with their words', async () => {
  const desk = makeDesk();
  mkdirSync(`${desk.root}/uploads/2011/05`, { recursive: true });
  const png = await sharp({ create: { width: 4, height: 3, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  for (const name of ['My road 🏃.png', 'My road.png', '🦵.jpg'])
    writeFileSync(`${desk.root}/uploads/2011/05/${name}`, png);
  writeFileSync(`${desk.root}/uploads/broken.png`, 'no picture');
  const at = 'https://blog.example/wp-content/uploads';
  const attached = `<wp:attachment_url>${at}/2011/05/🦵.jpg</wp:attachment_url><wp:post_parent>7</wp:post_parent>
    <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>A leg</wp:meta_value></wp:postmeta>`;
  const content = `<a href="${at}/2011/05/x.png"><img src="${at}/2011/05/My%20road%20%F0%9F%8F%83-300x200.png" alt="A [road]"></a>
    <img src="${at}/2011/05/My road.png"><img src="${at}/broken.png" alt="b">[gallery]`;
  const { said } = await desk.take(
    blog(item({ content }), item({ id: '9', type: 'attachment', status: 'inherit', more: attached })),
    ...['--media', 'uploads'],
  );
  const body = desk.article('knees');
  expect(body).toContain('![A \\[road\\]](./my-road.png)');
  expect(body).toContain('![](./my-road-2.png)');
  expect(body).toContain('![A leg](./picture.png)');
  expect(body).toContain(`[Picture: b](${at}/broken.png)`);
  expect(said).toMatch(/no alternative text[^]*my-road-2\.png/);
  expect(said).toContain('none that can be shown');
  for (const name of ['my-road.png', 'my-road-2.png', 'picture.png'])
    expect(desk.has(`articles/knees/${name}`)).toBe(true);
});

test('footnotes of the block editor stand at the end', async () => {
  const notes = JSON.stringify([{ id: 'x', content: 'Said <em>there</em>.' }]);
  const more = `<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[${notes}]]></wp:meta_value></wp:postmeta>`;
  const { body } = await bodyOf('<!-- wp:paragraph --><p>It is so<sup><a href="#x">1</a></sup>.</p>', more);
  expect(body).toBe('It is so<sup>1</sup>.\n\n***\n\n1. Said *there*.');
});
