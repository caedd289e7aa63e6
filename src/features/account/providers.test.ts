import { expect, test } from 'vitest';
import { providerRefusal, readProviders } from './providers.ts';

const VILLAGE = {
  OIDC_VILLAGE_ISSUER: 'https://id.village.example/realm',
  OIDC_VILLAGE_CLIENT_ID: 'column',
  OIDC_VILLAGE_CLIENT_SECRET: 'secret',
};

test('a provider is three variables, and a label where its name will not do', () => {
  const issuer = new URL('https://id.village.example/realm');
  const village = { id: 'village', label: 'Village', issuer, clientId: 'column', clientSecret: 'secret' };
  expect(readProviders(VILLAGE)).toEqual([village]);
  expect(readProviders({ ...VILLAGE, OIDC_VILLAGE_LABEL: 'The Village' })).toEqual([
    { ...village, label: 'The Village' },
  ]);
  expect(readProviders({ PATH: '/bin', OIDC_VILLAGE_ISSUER: '' })).toEqual([]);
});

test('there may be several, in the order of their names', () => {
  const many = Object.fromEntries(
    Object.entries(VILLAGE).map(([name, value]) => [name.replace('VILLAGE', 'ABBEY'), value]),
  );
  expect(readProviders({ ...VILLAGE, ...many }).map(({ id }) => id)).toEqual(['abbey', 'village']);
});

test.each([
  [{ OIDC_VILLAGE_CLIENT_SECRET: '' }, 'OIDC_VILLAGE_CLIENT_SECRET must be set too'],
  [
    { OIDC_VILLAGE_ISSUER: 'http://id.village.example' },
    'OIDC_VILLAGE_ISSUER must be a web address that begins with https://',
  ],
  [{ OIDC_VILLAGE_ISSUER: 'village' }, 'OIDC_VILLAGE_ISSUER must be'],
  [{ OIDC_VILLAGE_SCOPE: 'x' }, 'OIDC_VILLAGE_SCOPE must be OIDC_<NAME>_ISSUER'],
])('%j is refused by name', (change, sentence) => {
  expect(() => readProviders({ ...VILLAGE, ...change })).toThrow(sentence);
});

test.each(['<script>', 'toString', undefined, ['access_denied']])(
  'an unknown code %j gets the usual sentence',
  (code) => {
    expect(providerRefusal(code)).toMatch(/^Signing in with the other site did not work/);
  },
);
