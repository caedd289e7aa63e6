import { type Page, test as base } from '@playwright/test';
import { askFirefox, completeFirefox } from './firefox.ts';

/** Playwright's test, in which every browser does what a journey asks of it. */
export const test = base.extend<object, { completed: undefined }>({
  context: async ({ context, browserName }, use) => {
    await use(context);
    // A Firefox is offline as a whole, and would stay so.
    if (browserName === 'firefox') await context.setOffline(false);
  },
  completed: [
    async ({ browser, browserName }, use) => {
      if (browserName === 'firefox') await completeFirefox(browser);
      await use(undefined);
    },
    { scope: 'worker', auto: true },
  ],
});

/** What only some browsers tell, and why a test of it could not fail in the others. */
const UNTOLD: Record<'layout-shift', Record<string, string>> = {
  'layout-shift': { firefox: 'Firefox does not tell what moved in a page' },
};

/** Skips the test, with its reason, where the browser has not what it needs. */
export function needs(what: keyof typeof UNTOLD, browserName: string): void {
  const reason = UNTOLD[what][browserName];
  test.skip(reason !== undefined, reason);
}

/** Says on the console what a page's policy refuses: Chromium does so by itself, Firefox tells its driver nothing. */
export async function sayViolations(page: Page): Promise<void> {
  if (page.context().browser()?.browserType().name() !== 'firefox') return;
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      console.error(`Content Security Policy: ${effectiveDirective} refuses ${blockedURI}`);
    });
  });
}

/** A device that keeps passkeys, and whose owner agrees to all. */
const KEY = {
  protocol: 'ctap2',
  transport: 'internal',
  hasResidentKey: true,
  hasUserVerification: true,
  isUserConsenting: true,
  isUserVerified: true,
} as const;

/** Gives the browser of a page a key in software. */
export async function giveKey(page: Page): Promise<void> {
  const browser = page.context().browser();
  if (browser?.browserType().name() === 'firefox') {
    const service = "Cc['@mozilla.org/webauthn/service;1'].getService(Ci.nsIWebAuthnService)";
    await askFirefox(browser, `${service}.addVirtualAuthenticator(...${JSON.stringify(Object.values(KEY))})`);
    return;
  }
  const { isUserConsenting: automaticPresenceSimulation, ...options } = KEY;
  const client = await page.context().newCDPSession(page);
  await client.send('WebAuthn.enable');
  await client.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, automaticPresenceSimulation } });
}
