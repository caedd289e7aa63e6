import { expect, onTestFinished, test } from 'vitest';
import { makeSite } from '../../server/testing.ts';

async function site() {
  const { app } = await makeSite();
  onTestFinished(() => app.close());
  return app;
}

test.each([
  ['/2011/old-knee?utm=1', '/about/'],
  ['/%C3%BCber-uns/', '/about/'],
  ['/?p=12', '/articles/it-band-pain/'],
  ['/?cat=3', '/tags/calf/'],
  ['/about/?replytocom=7', '/about/'],
  ['/2011/05/12/it-band-pain/', '/articles/it-band-pain/'],
  ['/feed/', '/feed.xml'],
])('%s is moved for good to %s', async (url, to) => {
  const answer = await (await site()).inject(url);
  expect(answer.statusCode).toBe(301);
  expect(answer.headers.location).toBe(to);
  expect(answer.headers['cache-control']).toBe('public, max-age=86400');
});

test('what is gone says so with a real 410 and a page', async () => {
  const app = await site();
  for (const url of ['/press-kit/', '/press-kit/?share=x']) {
    const answer = await app.inject(url);
    expect(answer.statusCode).toBe(410);
    expect(answer.headers['content-type']).toContain('text/html');
    expect(answer.body).toContain('Gone');
  }
});

test('what never was is a 404, pages are as they were, and only reading is led on', async () => {
  const app = await site();
  for (const url of ['/2011/05/12/nobody/', '/tag/none/', '/gone/', '//evil.example/?share=1']) {
    expect((await app.inject(url)).statusCode, url).toBe(404);
  }
  expect((await app.inject('/about/?utm_source=mail')).statusCode).toBe(200);
  expect((await app.inject({ method: 'POST', url: '/2011/old-knee/' })).statusCode).toBe(404);
});

test('a number of WordPress that no article has is a 404 like any other, not the home page', async () => {
  const app = await site();
  const other = await app.inject('/nowhere/');
  for (const url of [
    '/?p=13',
    '/?page_id=13',
    '/?cat=4',
    '/?p=',
    '/?p=%3Cscript%3E',
    '/?utm_source=mail&p=13',
    '/?p=__proto__',
  ]) {
    for (const method of ['GET', 'HEAD'] as const) {
      const answer = await app.inject({ method, url });
      expect(answer.statusCode, `${method} ${url}`).toBe(404);
      expect(answer.headers['cache-control']).toBe(other.headers['cache-control']);
      expect(answer.headers['content-security-policy']).toBe(other.headers['content-security-policy']);
      if (method === 'GET') expect(answer.body).toBe(other.body);
    }
  }
  expect((await app.inject('/?utm_source=mail')).statusCode).toBe(200);
});
