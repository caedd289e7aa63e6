import net, { type AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createNewest } from './newest.ts';
import { makeSite } from './testing.ts';
import { pathOf } from './wire.ts';

/** Sends these bytes over a connection of their own, and gives all that comes until the server ends it. */
function send(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = net.connect(port, '127.0.0.1', () => socket.write(Buffer.from(text, 'latin1')));
    socket.setTimeout(2000, () => socket.destroy());
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}

const statuses = (answer: string) => [...answer.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
const POST = 'POST /api/threads/it-band-pain HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';
const SECOND = 'GET /about/ HTTP/1.1\r\nHost: a\r\n\r\n';

/** What proxies and servers read in two ways, each with a second request that hides in it, and what the parser refuses. */
const UNREADABLE: [what: string, bytes: string, status: number][] = [
  ['a length beside chunks', `${POST}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${SECOND}`, 400],
  ['two lengths', `${POST}Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}${SECOND}`, 400],
  ['a list of lengths', `${POST}Content-Length: 2, 2\r\n\r\n{}${SECOND}`, 400],
  ['a signed length', `${POST}Content-Length: +2\r\n\r\n{}${SECOND}`, 400],
  ['a space before the colon', `${POST}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${SECOND}`, 400],
  ['an unknown coding', `${POST}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${SECOND}`, 400],
  ['a coding after chunks', `${POST}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${SECOND}`, 400],
  ['long chunk extensions', `${POST}Transfer-Encoding: chunked\r\n\r\n2;${'a'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`, 400],
  ['a line feed in a chunk extension', `${POST}Transfer-Encoding: chunked\r\n\r\n2;\n{}\r\n0\r\n\r\n${SECOND}`, 400],
  ['a folded line', `GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n${SECOND}`, 400],
  ['bare line feeds', `GET / HTTP/1.1\nHost: a\n\n${SECOND}`, 400],
  ['a bare carriage return', `GET / HTTP/1.1\r\nHost: a\rX: y\r\n\r\n${SECOND}`, 400],
  ['a null byte', `GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n${SECOND}`, 400],
  ['no HTTP', 'nonsense\r\n\r\n', 400],
  ['headers of 70 kB', `GET / HTTP/1.1\r\nHost: a\r\nX: ${'a'.repeat(70_000)}\r\n\r\n`, 431],
];

test.each(['alone', 'in front of later builds'])(
  '%s, the server refuses whole what may be read in two ways',
  async (how) => {
    const site = await makeSite({}, Date.now, undefined, how === 'alone' ? undefined : createNewest());
    onTestFinished(() => site.app.close());
    await site.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = site.app.server.address() as AddressInfo;
    const answers = await Promise.all(UNREADABLE.map(([, bytes]) => send(port, bytes)));
    for (const [at, [what, , status]] of UNREADABLE.entries()) {
      const answer = answers[at] ?? '';
      expect(statuses(answer), what).toEqual([status]);
      expect(answer, what).toMatch(/^x-content-type-options: nosniff\r$/m);
      expect(answer, what).toMatch(/^content-security-policy: frame-ancestors 'none'\r$/m);
      expect(answer, what).toMatch(/^content-type: application\/problem\+json/m);
      expect(answer, what).not.toContain('About');
    }
    const twoHosts = await send(port, 'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n');
    expect(statuses(twoHosts)).toEqual([400]);
    const proxied = await send(port, 'GET http://evil.example/about HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    expect(proxied).toMatch(/^location: \/about\/\r$/m);
    const traced = await send(port, 'TRACE / HTTP/1.1\r\nHost: a\r\nX-Secret: echo\r\nConnection: close\r\n\r\n');
    expect(statuses(traced)).toEqual([404]);
    expect(traced).not.toContain('echo');
  },
);

test.each([
  ['/about/?x=http://a.example/', '/about/?x=http://a.example/'],
  ['//evil.example/about', '//evil.example/about'],
  ['http://evil.example', '/'],
  ['http://evil.example//evil.example/about?x=1', '/evil.example/about?x=1'],
  ['javascript:alert(1)', '/alert(1)'],
  ['*', '*'],
])('of %s the server reads %s', (url, path) => {
  expect(pathOf(url)).toBe(path);
});
