import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { discussionPath, letterApiPath, threadApiPath, threadEventsPath, threadFeedPath } from '../lib/paths.ts';
import { newLetter } from './load.ts';

const ARTICLE = 'it-band-pain';
const JSON_TYPE = { 'content-type': 'application/json' };

/** What the server said it holds: a letter's words by its id, null once it was taken back. */
export type Acknowledged = Map<string, string | null>;

/** Mixed traffic, one request after another chosen by turn. */
export function createTraffic(address: string) {
  const acknowledged: Acknowledged = new Map();
  const own: { id: string; cookie: string }[] = [];
  const answers = new Map<string, number>();
  let etag = '';

  async function ask(kind: string, path: string, init: RequestInit = {}): Promise<Response> {
    const answer = await fetch(address + path, { redirect: 'manual', signal: AbortSignal.timeout(20_000), ...init });
    await answer.clone().arrayBuffer();
    count(`${kind} ${answer.status}`);
    return answer;
  }

  function count(what: string): void {
    answers.set(what, (answers.get(what) ?? 0) + 1);
  }

  const read = (kind: string, path: string) => async () => void (await ask(kind, path));

  async function thread(): Promise<void> {
    const answer = await ask('thread', threadApiPath(ARTICLE), { headers: etag ? { 'if-none-match': etag } : {} });
    etag = answer.headers.get('etag') ?? etag;
  }

  async function unchanged(): Promise<void> {
    await ask('unchanged', threadApiPath('outer-knee-signs'), { headers: { 'if-none-match': unchangedTag } });
  }
  let unchangedTag = '';

  async function post(): Promise<void> {
    const letter = newLetter();
    const init = { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(letter) };
    const answer = await ask('post', threadApiPath(ARTICLE), init);
    if (answer.status !== 201) return;
    acknowledged.set(letter.id, letter.body);
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
    own.push({ id: letter.id, cookie: cookie.join('; ') });
    if (own.length > 20) own.shift();
  }

  async function form(): Promise<void> {
    const { id, kind, name, body } = newLetter();
    const init = { method: 'POST', body: new URLSearchParams({ id, kind, name, body }) };
    const answer = await ask('form', discussionPath(ARTICLE), init);
    const stored = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/.exec(answer.headers.get('location') ?? '')?.[0];
    if (answer.status === 303 && stored) acknowledged.set(stored, body);
  }

  async function edit(): Promise<void> {
    const letter = own.at(-1);
    if (!letter) return;
    const body = `Changed at a later time, and the knee is better. Letter ${letter.id}.`;
    const headers = { ...JSON_TYPE, cookie: letter.cookie };
    const init = { method: 'PATCH', headers, body: JSON.stringify({ body }) };
    const answer = await ask('edit', letterApiPath(ARTICLE, letter.id), init);
    if (answer.status === 200) acknowledged.set(letter.id, body);
  }

  async function takeBack(): Promise<void> {
    const letter = own.pop();
    if (!letter) return;
    const init = { method: 'DELETE', headers: { cookie: letter.cookie } };
    const answer = await ask('take back', letterApiPath(ARTICLE, letter.id), init);
    if (answer.status === 204) acknowledged.set(letter.id, null);
  }

  async function vote(): Promise<void> {
    const letter = own.at(0);
    if (!letter) return;
    const init = { method: 'POST', headers: JSON_TYPE, body: JSON.stringify({ wanted: true }) };
    await ask('vote', `${letterApiPath(ARTICLE, letter.id)}/vote`, init);
  }

  async function listen(): Promise<void> {
    const leave = new AbortController();
    const answer = await fetch(address + threadEventsPath(ARTICLE), { signal: leave.signal });
    count(`listener ${answer.status}`);
    await pause(5000 + Math.random() * 20_000);
    leave.abort();
  }

  async function abort(): Promise<void> {
    const soon = AbortSignal.timeout(1 + Math.floor(Math.random() * 5));
    await fetch(address + discussionPath(ARTICLE), { signal: soon }).then(
      (answer) => answer.arrayBuffer().catch(() => undefined),
      () => undefined,
    );
    count('broken off');
  }

  /** A head that comes in pieces, and an answer that is hardly taken. */
  async function slow(): Promise<void> {
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    for (const piece of ['GET / HT', 'TP/1.1\r\nHo', 'st: localhost\r\n', 'Connection: close\r\n\r\n']) {
      socket.write(piece);
      await pause(1500);
    }
    socket.destroy();
    count('slow client');
  }

  async function start(): Promise<void> {
    unchangedTag = (await ask('thread', threadApiPath('outer-knee-signs'))).headers.get('etag') ?? '';
  }

  const page = read('page', `/articles/${ARTICLE}/`);
  const search = read('search', '/pagefind/pagefind-entry.json');
  const missing = read('missing', '/articles/no-such-article/');
  const turns = [
    ...[page, thread, post, unchanged, read('front page', '/'), thread, form, search, vote, missing],
    ...[page, thread, post, edit, read('letters', discussionPath(ARTICLE)), listen, read('feed', '/feed.xml'), abort],
    ...[page, unchanged, post, takeBack, read('feed', threadFeedPath(ARTICLE)), slow],
  ];
  return { acknowledged, answers, turns, count, start };
}
