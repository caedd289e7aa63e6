import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { makeSite } from '../../server/testing.ts';
import { cookiesOf, signedIn } from './testing.ts';

const HOME = 'http://localhost:4321';

/** The flags of what a device says: somebody was there; it made sure of who. */
const PRESENT = 0x01;
const VERIFIED = 0x04;

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();

/** A device with one passkey of the host's, which answers as it is told to. */
async function device() {
  const made = await makeSite();
  onTestFinished(() => made.app.close());
  const host = await signedIn(made, 'host', 'Mo');
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const half = (value: string) => Buffer.concat([Buffer.from([0x58, 32]), Buffer.from(value, 'base64url')]);
  // The public key in COSE: its type, its algorithm, its curve, and the two halves of its point.
  const cose = [Buffer.from([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21]), half(x), Buffer.from([0x22]), half(y)];
  const key = { id: 'key', userId: host.person.id, credentialId: 'a2V5', counter: 0, backedUp: 0, name: 'Test' };
  await made.db
    .insertInto('passkey')
    .values({ ...key, deviceType: 'singleDevice', publicKey: Buffer.concat(cose).toString('base64') })
    .execute();

  const post = (url: string, payload: object, cookie = '') =>
    made.app.inject({ method: 'POST', url, payload, headers: { origin: HOME, cookie } });
  async function answer({ flags = PRESENT | VERIFIED, origin = HOME, rp = 'localhost' } = {}) {
    const options = await post('/sign-in/passkey/options', {});
    const { challenge } = options.json<{ challenge: string }>();
    const client = Buffer.from(JSON.stringify({ type: 'webauthn.get', challenge, origin, crossOrigin: false }));
    const about = Buffer.concat([sha256(rp), Buffer.from([flags, 0, 0, 0, 0])]);
    const signature = sign('sha256', Buffer.concat([about, sha256(client)]), privateKey);
    const [clientDataJSON, authenticatorData] = [client.toString('base64url'), about.toString('base64url')];
    const response = { clientDataJSON, authenticatorData, signature: signature.toString('base64url') };
    const given = { id: 'a2V5', rawId: 'a2V5', type: 'public-key', clientExtensionResults: {}, response };
    return { given, cookie: cookiesOf(options.headers['set-cookie']) };
  }
  const signIn = ({ given, cookie }: Awaited<ReturnType<typeof answer>>) =>
    post('/sign-in/passkey/', { response: given, next: '/about/' }, cookie);
  return { ...made, answer, signIn };
}

test('a passkey signs in with its owner’s finger, face or PIN, and leads on', async () => {
  const { answer, signIn } = await device();
  const done = await signIn(await answer());
  expect(done.statusCode).toBe(200);
  expect(done.json()).toEqual({ next: '/about/' });
  expect(String(done.headers['set-cookie'])).toMatch(/ask\.session_token=[^;]+;.*HttpOnly/);
});

test.each([
  ['without its owner verified', { flags: PRESENT }],
  ['with nobody there', { flags: 0 }],
  ['made for another site’s page', { origin: 'https://evil.example' }],
  ['made for another name', { rp: 'evil.example' }],
])('a passkey %s signs nobody in', async (_what, how) => {
  const { answer, signIn } = await device();
  const done = await signIn(await answer(how));
  expect(done.statusCode).toBeGreaterThanOrEqual(400);
  expect(done.statusCode).toBeLessThan(500);
  expect(done.headers).not.toHaveProperty('set-cookie');
});

test('what a passkey said once opens nothing a second time', async () => {
  const { answer, signIn } = await device();
  const said = await answer();
  expect((await signIn(said)).statusCode).toBe(200);
  const again = await signIn(said);
  expect(again.statusCode).toBeGreaterThanOrEqual(400);
  expect(again.headers).not.toHaveProperty('set-cookie');
});
