import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, leap, leave, test } from './site.ts';

const READER = fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js'));

interface Reader {
  start(options: { container: Node }): Promise<void>;
  stop(): Promise<void>;
  spokenPhraseLog(): Promise<string[]>;
}

/** Starts a screen reader in the page. The policy of the page stands: the reader comes from its own address. */
async function listen(page: Page) {
  await page.route('**/reader.js', (route) => route.fulfill({ path: READER, contentType: 'text/javascript' }));
  await page.evaluate(async () => {
    const { virtual } = (await import('/reader.js' as string)) as { virtual: Reader };
    await virtual.start({ container: document.body });
    Object.assign(window, { virtual });
  });
}

function heard(page: Page) {
  return page.evaluate(() => (window as unknown as { virtual: Reader }).virtual.spokenPhraseLog());
}

test('through hold, rest and hold a screen reader says each phase once, and no second', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-23T08:00:00') });
  await leave(page, { 'routine-safe': '2026-11-23' });
  await page.goto('/routines/own/play/#r=ball-squeeze.s2.r1.h5');
  await page.getByLabel('Show me how before each exercise').setChecked(false);
  await page.clock.pauseAt(new Date('2026-11-23T08:01:00'));
  await page.clock.runFor(100);
  await listen(page);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await page.clock.runFor(100);
  for (let second = 0; second < 11; second += 1) await leap(page, 1_000);
  for (let part = 0; part < 6; part += 1) await leap(page, 9_900);
  for (let second = 0; second < 6; second += 1) await leap(page, 1_000);
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible();
  const said = (await heard(page)).flatMap((phrase) => /^(?:polite|assertive): (.+)/.exec(phrase)?.[1] ?? []);
  expect(said).toEqual([
    'Get ready: Ball squeeze, both legs',
    'Hold 1 of 1, both legs',
    'Rest, 60 seconds',
    'Hold 1 of 1, both legs',
    'Done.',
  ]);
});
