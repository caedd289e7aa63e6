import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, onTestFinished, test } from 'vitest';
import { TRAP_FIELD } from '../spam/stamp.server.ts';
import type { Config } from '../../server/config.ts';
import { makeSite } from '../../server/testing.ts';

const ARTICLE = 'it-band-pain';
const API = `/api/threads/${ARTICLE}`;
const NOBODY = 'aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb';

interface Operation {
  operationId: string;
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}
type Answer = Awaited<ReturnType<Awaited<ReturnType<typeof makeSite>>['app']['inject']>>;

const METHODS = ['get', 'post', 'patch', 'delete'] as const;

async function site(change: Partial<Config> = {}) {
  const { app } = await makeSite(change);
  onTestFinished(() => app.close());
  const document = (await app.inject('/api/openapi.json')).json<Document>();
  return { app, document };
}

/** Checks answers against what the document says of them, and remembers which it has seen. */
function checker(document: Document) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ $id: 'api', ...document });
  const pointer = (path: string) =>
    path.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
  const operations = new Map<string, [string, string]>();
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = methods[method];
      if (operation) operations.set(operation.operationId, [path, method]);
    }
  }
  const seen = new Set<string>();
  function check(operationId: string, { statusCode, headers, payload }: Answer): void {
    const [path, method] = operations.get(operationId) ?? ['', ''];
    const said = document.paths[path]?.[method]?.responses[statusCode];
    expect(said, `${operationId} ${statusCode} ${payload}`).toBeDefined();
    seen.add(`${operationId} ${statusCode}`);
    const type = String(headers['content-type'] ?? '').split(';')[0] ?? '';
    expect(Object.keys(said?.content ?? {}), `${operationId} ${statusCode}`).toEqual(payload === '' ? [] : [type]);
    if (!type.endsWith('json')) return;
    const at = `api#/paths/${pointer(path)}/${method}/responses/${statusCode}/content/${pointer(type)}/schema`;
    const validate = ajv.compile({ $ref: at });
    expect(validate(JSON.parse(payload)) ? [] : validate.errors, `${operationId} ${statusCode}`).toEqual([]);
  }
  const all = () =>
    [...operations].flatMap(([id, [path, method]]) =>
      Object.keys(document.paths[path]?.[method]?.responses ?? {}).map((status) => `${id} ${status}`),
    );
  return { check, seen, all };
}

test('the document is valid OpenAPI 3.1, and is served as JSON', async () => {
  const { app, document } = await site({ siteUrl: new URL('https://ask.example') });
  const { valid, errors } = await new Validator().validate(
    structuredClone(document) as unknown as Record<string, unknown>,
  );
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: 'https://ask.example' }] });
  const { headers } = await app.inject('/api/openapi.json');
  expect(headers['content-type']).toBe('application/json; charset=utf-8');
  const again = await app.inject({ url: '/api/openapi.json', headers: { 'if-none-match': String(headers['etag']) } });
  expect(again.statusCode).toBe(304);
});

test('every route of the document is there', async () => {
  const { app, document } = await site();
  const { all } = checker(document);
  expect(all().length).toBeGreaterThan(40);
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      if (!methods[method]) continue;
      const url = path.replace('{article}', ':article').replace('{id}', ':id');
      expect(app.hasRoute({ method: method.toUpperCase(), url }), `${method} ${url}`).toBe(true);
    }
  }
});

/** A browser without an account: it keeps its cookies. */
function browser(app: Awaited<ReturnType<typeof site>>['app']) {
  const cookies = new Map<string, string>();
  return async (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object | string, more = {}) => {
    const headers = {
      ...(payload !== undefined && { 'content-type': 'application/json' }),
      cookie: [...cookies].map((pair) => pair.join('=')).join('; '),
      ...more,
    };
    const answer = await app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
    for (const { name, value } of answer.cookies) cookies.set(name, value);
    return answer;
  };
}

const FOREIGN = { origin: 'https://evil.example' };
const letter = { kind: 'question', name: 'Zoe', body: 'How long should I hold it?' };
const tooLarge = { body: 'x'.repeat(70_000) };

test('no route of the API is left out', async () => {
  const { app, document } = await site();
  const lines = app.printRoutes({ commonPrefix: false }).split('\n');
  let isApi = false;
  let routes = 0;
  const indent = (line: string) => line.search(/[\w/:*]/);
  const top = indent(lines.find((line) => line.includes('api/')) ?? '');
  for (const line of lines) {
    if (indent(line) <= top) isApi = /^\W*api\/(?!auth)/.test(line);
    const methods = /\(([A-Z, ]+)\)$/.exec(line)?.[1]?.split(', ') ?? [];
    if (isApi) routes += methods.filter((method) => method !== 'HEAD').length;
  }
  const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
    METHODS.filter((method) => path.startsWith('/api/') && methods[method]),
  );
  // The document itself is the one more.
  expect(routes).toBe(documented.length + 1);
});

test('every answer of the API is as the document says, and each that it names was seen', async () => {
  const made = await makeSite();
  const { app, discussion } = made;
  const document = (await app.inject('/api/openapi.json')).json<Document>();
  const { check, seen, all } = checker(document);
  const ask = browser(app);

  const thread = await ask('GET', API);
  check('readThread', thread);
  check('readThread', await ask('GET', API, undefined, { 'if-none-match': String(thread.headers.etag) }));
  check('readThread', await ask('GET', '/api/threads/nowhere'));

  const posted = await ask('POST', API, letter);
  check('postLetter', posted);
  const { id } = posted.json<{ id: string }>();
  const own = `${API}/${id}`;
  check('postLetter', await ask('POST', API, '[1]'));
  check('postLetter', await ask('POST', API, letter, FOREIGN));
  check('postLetter', await ask('POST', '/api/threads/nowhere', letter));
  check('postLetter', await ask('POST', API, { ...letter, id, body: 'Another one' }));
  check('postLetter', await ask('POST', API, tooLarge));
  check('postLetter', await ask('POST', API, 'kind=question', { 'content-type': 'text/plain' }));
  check('postLetter', await ask('POST', API, { ...letter, name: '' }));
  check('postLetter', await ask('POST', API, { ...letter, body: 'Buy pills', [TRAP_FIELD]: 'x' }));

  check('readMine', await ask('GET', `${API}/mine`));
  check('readMine', await ask('GET', '/api/threads/nowhere/mine'));

  check('vote', await ask('POST', `${own}/vote`, { wanted: true }));
  check('vote', await ask('POST', `${own}/vote`, '[]'));
  check('vote', await ask('POST', `${own}/vote`, { wanted: true }, FOREIGN));
  check('vote', await ask('POST', `${API}/${NOBODY}/vote`, { wanted: true }));
  check('vote', await ask('POST', `${own}/vote`, tooLarge));
  check('vote', await ask('POST', `${own}/vote`, 'wanted', { 'content-type': 'text/plain' }));
  check('vote', await ask('POST', `${own}/vote`, { wanted: 'yes' }));

  check('preview', await ask('POST', '/api/preview', { body: 'A *soft* one' }));
  check('preview', await ask('POST', '/api/preview', '[]'));
  check('preview', await ask('POST', '/api/preview', { body: 'x' }, FOREIGN));
  check('preview', await ask('POST', '/api/preview', tooLarge));
  check('preview', await ask('POST', '/api/preview', 'x', { 'content-type': 'text/plain' }));
  check('preview', await ask('POST', '/api/preview', { body: '' }));

  check('changeLetter', await ask('PATCH', own, { body: 'Changed' }));
  check('changeLetter', await ask('PATCH', own, '[]'));
  check('changeLetter', await ask('PATCH', own, { body: 'x' }, FOREIGN));
  check('changeLetter', await ask('PATCH', `/api/threads/nowhere/${id}`, { body: 'x' }));
  check('changeLetter', await ask('PATCH', own, tooLarge));
  check('changeLetter', await ask('PATCH', own, 'x', { 'content-type': 'text/plain' }));
  check('changeLetter', await ask('PATCH', own, { body: '' }));
  check(
    'changeLetter',
    await ask('PATCH', own, { body: 'http://a.example http://b.example http://c.example http://d.example' }),
  );

  check('takeBackLetter', await ask('DELETE', `${API}/${NOBODY}`));
  check('takeBackLetter', await ask('DELETE', `/api/threads/nowhere/${id}`));
  check('takeBackLetter', await ask('DELETE', own));

  check('health', await ask('GET', '/health'));

  check('postLetter', await ask('POST', API, { ...letter, stamp: 'forged' }));

  const streams = Array.from({ length: 12 }, () => ask('GET', `${API}/live`));
  check('listen', await ask('GET', '/api/threads/nowhere/live'));
  check('listen', await ask('GET', `${API}/live`));

  // Where the database is away, each says so; what it cannot do it does not pretend.
  const away = () => Promise.reject(Object.assign(new Error('gone'), { code: '57P01' }));
  Object.assign(discussion, {
    thread: away,
    faults: away,
    own: away,
    vote: away,
    healthy: () => Promise.resolve(false),
  });
  const other = browser(app);
  const again = (await made.app.inject({ method: 'POST', url: API, payload: letter })).statusCode;
  expect(again).toBe(503);
  check('readThread', await other('GET', API));
  check('readMine', await other('GET', `${API}/mine`));
  check('postLetter', await other('POST', API, letter));
  check('vote', await other('POST', `${own}/vote`, { wanted: true }));
  check('health', await other('GET', '/health'));

  await app.close();
  for (const stream of await Promise.all(streams)) check('listen', stream);

  const hasty = await makeSite({ postsPerMinute: 1 });
  onTestFinished(() => hasty.app.close());
  const quick = browser(hasty.app);
  const mine = `${API}/${(await quick('POST', API, letter)).json<{ id: string }>().id}`;
  check('postLetter', await quick('POST', API, letter));
  for (let sent = 0; sent < 7; sent += 1) {
    check('vote', await quick('POST', `${mine}/vote`, { wanted: true }));
    check('preview', await quick('POST', '/api/preview', { body: 'x' }));
  }
  for (let sent = 0; sent < 3; sent += 1)
    check('changeLetter', await quick('PATCH', mine, { body: `Changed ${sent}` }));
  check('takeBackLetter', await quick('DELETE', mine));

  // Only a server that is too busy answers these so.
  const busy = ['preview 503', 'changeLetter 503', 'takeBackLetter 503'];
  expect(all().filter((answer) => !seen.has(answer) && !busy.includes(answer))).toEqual([]);
}, 30_000);
