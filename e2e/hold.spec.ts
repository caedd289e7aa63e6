import type { Page } from '@playwright/test';
import { ARTICLE, expect, leap, setHidden, test, type, wake } from './site.ts';

/** Opens the timer with the clock in the test's hands. */
async function openTimer(page: Page) {
  await page.clock.install({ time: new Date('2026-11-23T08:00:00Z') });
  await page.goto(ARTICLE);
  const timer = page.locator('#hold');
  await wake(timer);
  await page.clock.pauseAt(new Date('2026-11-23T08:01:00Z'));
  return timer;
}

test('no script file is asked for by the page itself: each comes with its island', async ({ request }) => {
  const html = await (await request.get(ARTICLE)).text();
  expect(html).toContain('<script type="module">');
  // What lies in a template waits for a press.
  expect(html.replace(/<template[\s\S]*?<\/template>/g, '')).not.toMatch(/<script[^>]* src=/);
});

test('six holds a leg, both legs, to the second', { tag: '@both' }, async ({ page }) => {
  const timer = await openTimer(page);
  const digits = timer.getByRole('timer');
  await timer.getByRole('button', { name: 'Start' }).click();
  await page.clock.runFor(100);
  await expect(timer).toContainText('Get ready');
  await leap(page, 4_950);
  await expect(timer).toContainText('Hold 1 of 6');
  await expect(digits).toContainText('11');
  await leap(page, 10_000);
  await expect(digits).toContainText('1');
  await leap(page, 1_000);
  await expect(timer.getByRole('button', { name: 'Hold again' })).toBeVisible();
  await leap(page, 75_000);
  await expect(timer).toContainText('Change legs');
  await leap(page, 8_000);
  await expect(timer).toContainText('Right leg');
  await expect(timer).toContainText('Hold 1 of 6');
  await leap(page, 86_000);
  await expect(timer).toContainText('Left 66 s, right 66 s');
  await expect(timer).toContainText('Next: tomorrow');
});

test('it eased ends a hold early, and the other leg still gets its own full total', async ({ page }) => {
  const timer = await openTimer(page);
  await timer.getByRole('button', { name: 'Start' }).click();
  await leap(page, 7_000);
  const eased = timer.getByRole('button', { name: 'It eased' });
  await expect(eased).toHaveAttribute('aria-disabled', 'true');
  await eased.click({ force: true });
  await expect(timer).toContainText('Hold 1 of 6');
  await leap(page, 4_000);
  await eased.click();
  await page.clock.runFor(100);
  await expect(timer.getByRole('button', { name: 'Hold again' })).toBeVisible();
  await leap(page, 200_000);
  await expect(timer).toContainText(/Left 6\d s, right 66 s/);
  await expect(timer).not.toContainText('Left 66 s');
});

test('the audio clock is made as the start is reached, and wakes with its press', async ({ page, browserName }) => {
  await page.addInitScript(() => {
    const made: AudioContext[] = [];
    const asked: AudioContext[] = [];
    const Own = window.AudioContext;
    Object.assign(window, {
      clocks: { made, asked },
      AudioContext: class extends Own {
        constructor() {
          super();
          made.push(this);
        }
        override resume() {
          asked.push(this);
          return super.resume();
        }
      },
    });
  });
  const clocks = () =>
    page.evaluate(() => {
      const { made, asked } = (window as never as { clocks: { made: AudioContext[]; asked: AudioContext[] } }).clocks;
      return made.map((clock) => ({ state: clock.state, asked: asked.includes(clock) }));
    });
  await page.goto(ARTICLE);
  const timer = page.locator('#hold');
  await wake(timer);
  expect(await clocks()).toEqual([]);
  await timer.getByRole('button', { name: 'Start' }).focus();
  await expect.poll(clocks).toEqual([{ state: 'suspended', asked: false }]);
  await page.keyboard.press('Enter');
  // Where there is nothing to play it on, Firefox lets no clock run.
  const state = browserName === 'firefox' ? expect.stringMatching(/^(suspended|running)$/) : 'running';
  await expect.poll(clocks).toEqual([{ state, asked: true }]);
});

test('pausing holds the clock', async ({ page }) => {
  const timer = await openTimer(page);
  await timer.getByRole('button', { name: 'Start' }).click();
  await leap(page, 8_000);
  await timer.getByRole('button', { name: 'Pause' }).click();
  const before = await timer.getByRole('timer').textContent();
  await leap(page, 60_000);
  expect(await timer.getByRole('timer').textContent()).toBe(before);
  await timer.getByRole('button', { name: 'Resume' }).click();
  await leap(page, 9_000);
  await expect(timer.getByRole('button', { name: 'Hold again' })).toBeVisible();
});

test('a short look away is made up for, a long one is asked about', async ({ page }) => {
  const timer = await openTimer(page);
  await page.evaluate(() => {
    Object.defineProperty(window, 'AudioContext', { value: undefined });
  });
  await timer.getByRole('button', { name: 'Start' }).click();
  await leap(page, 6_000);
  await setHidden(page, true);
  await page.clock.fastForward(11_000);
  await setHidden(page, false);
  await page.clock.runFor(100);
  await expect(timer.getByRole('button', { name: 'Hold again' })).toBeVisible();
  await setHidden(page, true);
  await page.clock.fastForward(80_000);
  await setHidden(page, false);
  await page.clock.runFor(100);
  await expect(timer).toContainText('You were away 1:20');
  await timer.getByRole('button', { name: 'Restart this side' }).click();
  await page.clock.runFor(200);
  await expect(timer).toContainText('Left leg');
});

test('phases are spoken, ticks are not', async ({ page }) => {
  const timer = await openTimer(page);
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    const status = document.querySelector('#hold [role=status]');
    if (!status) throw new Error('There is no status.');
    new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await timer.getByRole('button', { name: 'Start' }).click();
  for (let second = 0; second < 36; second += 1) await leap(page, 1_000);
  const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
  expect(said).toEqual([
    'Get ready, left leg',
    'Hold 1 of 6, left leg',
    'Let go',
    'Hold 2 of 6, left leg',
    'Let go',
    'Hold 3 of 6, left leg',
  ]);
});

test('settings stay within bounds and on this device', { tag: '@both' }, async ({ page }) => {
  const timer = await openTimer(page);
  await timer.getByText('Settings', { exact: true }).click();
  const holds = timer.getByLabel('Holds a leg', { exact: true });
  await type(holds, '99');
  await expect(holds).toHaveValue('30');
  await page.clock.resume();
  await page.reload();
  await wake(timer);
  await expect(timer).toContainText('30 × 11 s a leg');
  await page.evaluate(() => {
    for (const key of Object.keys(localStorage)) localStorage.setItem(key, '{"broken');
  });
  await page.reload();
  await wake(timer);
  await expect(timer).toContainText('6 × 11 s a leg');
});
