import { expect, onTestFinished, test } from 'vitest';
import { BODY_LENGTH, EMAIL_LENGTH } from '../features/discussion/limits.ts';
import { makeSite } from './testing.ts';

/** What a request may take with the longest text that its field lets through, in milliseconds: many times what it does. */
const MOST_MS = 1500;

/** Pieces whose repetition makes careless patterns try every way to divide them. */
const PIECES = [
  ...[
    'a',
    ' ',
    '\n',
    '\t',
    '-',
    '*',
    '_',
    '`',
    '[',
    '](',
    '![',
    '<',
    '<!--',
    '>',
    '> ',
    '- ',
    '1. ',
    '#',
    '\\',
    '&',
    '|',
  ],
  ...[
    '"',
    "'",
    '.',
    ',',
    '/',
    ':',
    '@',
    '=',
    ';',
    '0',
    'é',
    '’',
    '\u200d',
    '**a',
    '_a_',
    '[a](',
    'http://a.',
    '<a href="',
    '&#',
  ],
  ...['a@a.', 'a.', '?', ' .', '\n\n', '\n- ', '`a``', '~~', '***a**', 'a:', ';q=0', ',br', 'a=b;1'],
];

test('no text of a field’s full length holds the server up', async () => {
  const { app } = await makeSite();
  onTestFinished(() => app.close());
  const long = (piece: string, length: number) =>
    piece.repeat(Math.ceil(length / piece.length)).slice(0, length - 1) + '!';
  const slow: string[] = [];
  async function time(what: string, ask: () => Promise<{ statusCode: number }>) {
    const began = performance.now();
    const { statusCode } = await ask();
    const took = performance.now() - began;
    if (took > MOST_MS || statusCode >= 500) slow.push(`${what}: ${statusCode} in ${Math.round(took)} ms`);
  }
  const url = '/api/threads/it-band-pain';
  for (const piece of PIECES) {
    const body = long(piece, BODY_LENGTH);
    const payload = { kind: 'question', name: 'Zoe', body, email: long(piece, EMAIL_LENGTH) };
    await time(`a letter of ${JSON.stringify(piece)}`, () =>
      app.inject({ method: 'POST', url, payload: { ...payload, email: '' } }),
    );
    await time(`an address of ${JSON.stringify(piece)}`, () => app.inject({ method: 'POST', url, payload }));
    await time(`a name of ${JSON.stringify(piece)}`, () =>
      app.inject({ method: 'POST', url, payload: { ...payload, name: long(piece, 5000) } }),
    );
    const line = encodeURI(long(piece, 5000)).slice(0, 15_000);
    const header = long(piece, 5000).replace(/[^\x20-\x7e]/g, 'a');
    const headers = { cookie: header, 'accept-encoding': header, 'if-none-match': header, 'x-request-id': header };
    await time(`a path and headers of ${JSON.stringify(piece)}`, () => app.inject({ url: `/${line}`, headers }));
    await time(`a query of ${JSON.stringify(piece)}`, () => app.inject({ url: `${url}?sort=${line}`, headers }));
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    await time(`a form of ${JSON.stringify(piece)}`, () =>
      app.inject({
        method: 'POST',
        url: '/sign-in/',
        headers: form,
        payload: `email=${line}&password=${line}&next=${line}`,
      }),
    );
  }
  await time('the questions', () => app.inject('/ask/'));
  await time('the feed', () => app.inject('/discussion.atom'));
  expect(slow).toEqual([]);
}, 120_000);
