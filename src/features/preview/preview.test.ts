import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeSite } from '../../server/testing.ts';
import { signedIn } from '../account/testing.ts';
import type { PersonRole } from '../account/schema.server.ts';
import type { Piece } from '../doors/manifest.ts';
import { previewLink } from './link.server.ts';

const NOW = Date.parse('2026-11-28T23:00:00Z');
const DAY = 24 * 60 * 60 * 1000;

const piece = (id: string, more: Partial<Piece> = {}): Piece => ({
  ...{ kind: 'article', id, path: `/articles/${id}/`, title: id, description: '', lede: '', people: [], tags: [] },
  ...more,
});
const DRAFT = piece('a-draft', { draft: true, published: '2026-11-01' });

/** A site with two previews; what is published is read from the test's build. */
async function site(hidden: Piece[] = [DRAFT, piece('to-come', { published: '2027-02-01' })]) {
  let now = NOW;
  const made = await makeSite({}, () => now);
  onTestFinished(() => made.app.close());
  const folder = path.join(made.root, 'dist/previews');
  mkdirSync(path.join(folder, 'article'), { recursive: true });
  mkdirSync(path.join(folder, 'files'));
  for (const { id } of hidden) writeFileSync(path.join(folder, `article/${id}.html`), `The draft ${id}`);
  writeFileSync(path.join(folder, 'files/knee.png'), 'picture');
  writeFileSync(path.join(folder, 'pieces.json'), JSON.stringify({ builtAt: '2026-11-28T20:00:00Z', pieces: hidden }));
  const link = (one: Pick<Piece, 'kind' | 'id'> = DRAFT) => previewLink(made.core.signer, one, now);
  const get = (url: string, headers = {}) => made.app.inject({ url, headers });
  return { ...made, folder, link, get, later: (days: number) => void (now = NOW + days * DAY) };
}

test('a signed link opens the draft, and nobody keeps or lists it', async () => {
  const { link, get } = await site();
  const answer = await get(link());
  expect(answer).toMatchObject({ statusCode: 200, body: 'The draft a-draft' });
  expect(answer.headers).toMatchObject({
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, noarchive',
    'referrer-policy': 'no-referrer',
    'content-type': expect.stringContaining('text/html'),
  });
});

test('a link that is forged, cut, changed or for another piece opens nothing', async () => {
  const { link, get } = await site();
  const [own = '', ticket = ''] = link().split('?');
  const other = link(piece('to-come')).split('?')[1];
  const wrong = [own, `${own}?`, `${own}?${other}`, `${own}?${ticket.slice(0, -1)}`, `${own}?${ticket}A`];
  const longer = `${own}?${ticket.replace('2026-12-05', '2027-12-05')}`;
  for (const url of [...wrong, longer, `${own}?until=2027-01-01&key=`, `${own}?${ticket}&key=a`]) {
    const answer = await get(url);
    expect(answer.statusCode, url).toBe(403);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).not.toContain('The draft');
  }
});

test('a link opens to the end of its seventh day, and not after', async () => {
  const { link, get, later } = await site();
  const url = link();
  later(7);
  expect((await get(url)).statusCode).toBe(200);
  later(8);
  expect(await get(url)).toMatchObject({ statusCode: 410, body: expect.stringContaining('has run out') });
});

test('a piece that was published since is led to, one that was deleted since is not there', async () => {
  const { link, get, folder } = await site();
  expect((await get(link(piece('it-band-pain')))).headers['location']).toBe('/articles/it-band-pain/');
  expect((await get(link(piece('never-was')))).statusCode).toBe(404);
  const url = link();
  rmSync(folder, { recursive: true });
  expect((await get(url)).statusCode).toBe(404);
});

test('its pictures are for who has opened a preview', async () => {
  const { link, get, later } = await site();
  const picture = '/preview/files/knee.png';
  expect((await get(picture)).statusCode).toBe(404);
  const { headers } = await get(link());
  const cookie = String(headers['set-cookie']).split(';')[0] ?? '';
  expect(await get(picture, { cookie })).toMatchObject({ statusCode: 200, body: 'picture' });
  for (const file of ['pieces.json', '..%2Fpieces.json', 'none.png', '..%2Farticle%2Fa-draft.html']) {
    expect((await get(`/preview/files/${file}`, { cookie })).statusCode, file).toBe(404);
  }
  expect((await get(picture, { cookie: cookie.replace('2026-12-05', '2099-12-05') })).statusCode).toBe(404);
  later(8);
  expect((await get(picture, { cookie })).statusCode).toBe(404);
});

test.each<[PersonRole | null, number, boolean]>([
  ['host', 200, true],
  ['expert', 200, true],
  ['moderator', 200, false],
  [null, 403, false],
])('the list of pieces, asked by a %s, answers %i; links to previews: %s', async (role, status, links) => {
  const made = await site();
  const { headers } = await signedIn(made, role);
  const answer = await made.get('/desk/pieces/', headers);
  expect(answer.statusCode).toBe(status);
  expect(answer.body.includes('/preview/article/a-draft/?until=2026-12-05&key=')).toBe(links);
});

test('a stranger who asks for the list is led to sign in', async () => {
  const { get } = await site();
  expect((await get('/desk/pieces/')).headers['location']).toBe('/sign-in/?next=%2Fdesk%2Fpieces%2F');
});
