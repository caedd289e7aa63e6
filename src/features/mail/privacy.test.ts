import { expect, test } from 'vitest';
import { linkIn, mailSite, MAX, ZOE } from './testing.server.ts';

type Site = Awaited<ReturnType<typeof mailSite>>;

function post(site: Site, url: string, fields: Record<string, string>) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return site.app.inject({ method: 'POST', url, headers, payload: new URLSearchParams(fields).toString() });
}

const ask = (site: Site, email: string) => post(site, '/privacy/request/', { email });

async function asked() {
  const site = await mailSite();
  const id = await site.write('Zoe', { email: ZOE, body: 'My own words' });
  await site.write('Max', { email: MAX, parentId: id, body: 'Not hers' });
  await ask(site, ' Zoe@Example.org ');
  const received = await site.deliverOne();
  return { ...site, id, received, link: linkIn(received, '/privacy/data/') };
}

test('the answer is the same whether something is kept or not, and only then a mail comes', async () => {
  const site = await mailSite();
  await site.write('Zoe', { email: ZOE });
  const [known, unknown] = [await ask(site, ZOE), await ask(site, 'nobody@example.org')];
  expect(known.body).toBe(unknown.body);
  expect([known.statusCode, unknown.statusCode]).toEqual([200, 200]);
  expect((await site.deliver()).map(({ to }) => to)).toEqual([[ZOE]]);
  expect(await site.db.selectFrom('outbox').select('recipient').execute()).toEqual([{ recipient: ZOE }]);
});

test('the link shows and gives what is kept of this address and of no other', async () => {
  const { app, link, received } = await asked();
  expect(received.raw).not.toContain('My own words');
  const page = await app.inject(link);
  expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  expect(page.json()).toMatchObject({ notice: { data: { email: ZOE, comments: [{ body: 'My own words' }] } } });
  const file = await app.inject(`${link}data.json`);
  expect(file.headers['content-disposition']).toBe('attachment; filename="ask-the-expert.json"');
  expect(file.json()).toMatchObject({ email: ZOE, comments: [{ body: 'My own words' }] });
  expect(page.body + file.body).not.toContain('Not hers');
});

test('erasing takes a tick and a press, and then the link is dead', async () => {
  const site = await asked();
  expect((await post(site, site.link, {})).statusCode).toBe(422);
  expect(await site.db.selectFrom('comment').select('id').where('email', '=', ZOE).execute()).toHaveLength(1);
  const done = await post(site, site.link, { sure: 'yes' });
  expect(done.json()).toMatchObject({ notice: { title: 'Erased' } });
  const { comments } = (await site.discussion.thread('it-band-pain')).thread;
  expect(comments.find(({ id }) => id === site.id)).toMatchObject({ deleted: true, html: '' });
  expect(JSON.stringify(comments)).toContain('Not hers');
  expect((await site.app.inject(site.link)).statusCode).toBe(410);
  expect((await site.app.inject(`${site.link}data.json`)).statusCode).toBe(410);
  const audit = JSON.stringify(await site.db.selectFrom('audit').selectAll().execute());
  expect(audit).toContain('"action":"erase"');
  expect(audit).not.toContain(ZOE);
});

test('people of the desk are shown what is kept, and erased from the command line only', async () => {
  const site = await asked();
  const at = new Date(0).toISOString();
  const person = { id: 'p', name: 'Zoe', email: ZOE, emailVerified: 1, image: null, role: 'host' as const };
  await site.db
    .insertInto('person')
    .values({ ...person, createdAt: at, updatedAt: at })
    .execute();
  const page = await post(site, site.link, { sure: 'yes' });
  expect(page.json()).toMatchObject({
    notice: { title: 'What we keep of you', data: { others: { account: { name: 'Zoe' } } } },
  });
  expect(page.json<{ notice: object }>().notice).not.toHaveProperty('buttons');
  expect(await site.db.selectFrom('person').selectAll().execute()).toHaveLength(1);
});

test('the link dies after a day, and a forged one opens nothing', async () => {
  const site = await asked();
  expect((await site.app.inject(site.link.replace(/.{12}\/$/, 'AAAAAAAAAAAA/'))).statusCode).toBe(404);
  site.clock.pass(25 * 3_600_000);
  expect((await site.app.inject(site.link)).statusCode).toBe(410);
  expect((await post(site, site.link, { sure: 'yes' })).statusCode).toBe(410);
});

test('what is no address is refused in the form, and nothing is queued', async () => {
  const site = await mailSite();
  for (const email of ['', 'zoe', 'zoe@example.org\r\nBcc: max@example.org', 'a@example.org,b@example.org']) {
    const answer = await ask(site, email);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ notice: { field: { is: 'email', error: expect.any(String) } } });
  }
  expect(await site.db.selectFrom('outbox').selectAll().execute()).toEqual([]);
});

test('an address gets three such mails a day, and a network address may ask five times a minute', async () => {
  const site = await mailSite();
  await site.write('Zoe', { email: ZOE });
  const answers = [];
  for (let time = 0; time < 6; time += 1) answers.push((await ask(site, ZOE)).statusCode);
  expect(answers).toEqual([200, 200, 200, 200, 200, 429]);
  expect(await site.deliver()).toHaveLength(3);
});

test('another site cannot ask or erase', async () => {
  const site = await asked();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' };
  for (const url of ['/privacy/request/', site.link]) {
    const answer = await site.app.inject({ method: 'POST', url, headers, payload: 'sure=yes&email=zoe%40example.org' });
    expect(answer.statusCode).toBe(403);
  }
});

test('without mail the page says so', async () => {
  const site = await mailSite({ mail: null });
  expect((await site.app.inject('/privacy/request/')).body).toContain('sends no mail');
  expect((await ask(site, ZOE)).body).toContain('sends no mail');
  expect(await site.db.selectFrom('outbox').selectAll().execute()).toEqual([]);
});
