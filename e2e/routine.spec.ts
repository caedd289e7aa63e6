import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, leap, setHidden, test, wakeAll } from './site.ts';

const START = new Date('2026-11-23T08:01:00');

/** Opens the player past the safety questions, with the clock in the test's hands. */
async function openPlayer(page: Page, path: string, how = false) {
  await page.clock.install({ time: new Date('2026-11-23T08:00:00') });
  await page.goto(path);
  await page.getByRole('button', { name: 'Go on' }).waitFor();
  await expect(page.locator('astro-island')).not.toHaveAttribute('ssr', /.*/);
  for (const check of await page.getByRole('checkbox').all()) await check.check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('Show me how before each exercise').setChecked(how);
  await page.clock.pauseAt(START);
  return page.getByRole('group', { name: /^Player/ });
}

async function press(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).click();
  await page.clock.runFor(50);
}

test('the whole routine, to the second: two stretches, a massage, done', { tag: '@both' }, async ({ page }) => {
  const player = await openPlayer(page, '/routines/experts-four/play/');
  const before = page.getByRole('group', { name: /before you start/ });
  await before.getByRole('radio', { name: '8', exact: true }).check();
  await expect(page.getByText('leave it out today')).toBeVisible();
  await before.getByRole('radio', { name: '1', exact: true }).check();
  await expect(page.getByText('2 or less: go on')).toBeVisible();
  await press(page, 'Start');
  await expect(player).toContainText('Exercise 1 of 3');
  await expect(player).toContainText('Left leg');
  await leap(page, 5_050);
  await expect(player.getByRole('timer')).toHaveText('11');
  await expect(player).toContainText('Hold 1 of 6');
  await leap(page, 86_000);
  await expect(player).toContainText('Change legs');
  await leap(page, 94_000);
  await expect(player).toContainText('Calf stretch, back knee bent');
  await leap(page, 185_000);
  await expect(player).toContainText('Calf massage with a roller');
  await expect(player.getByRole('timer')).toHaveText('15');
  await leap(page, 15_000);
  await expect(player.getByRole('timer')).toHaveText('60');
  await expect(player).toContainText('Next: right leg');
  await leap(page, 128_100);
  await expect(page.getByRole('heading', { name: 'Done' })).toBeFocused();
  await expect(player).toContainText('left 66 s, right 66 s');
  await expect(player).toContainText('left 60 s, right 60 s');
  await expect(player).toContainText('Next: tomorrow');
  await expect(player.getByRole('link', { name: 'Your two-week plan' })).toBeVisible();
  const after = player.getByRole('group', { name: /now/ });
  await after.getByRole('radio', { name: '3', exact: true }).check();
  await expect(player).toContainText('more than before you began, so back off');
  await page.clock.resume();
  await page.goto('/plan/#log');
  await wakeAll(page);
  const row = page.getByRole('row', { name: /23 Nov/ });
  await expect(row).toContainText('1');
  await expect(row).toContainText('3');
});

test('repeats keep a beat and count; the set ends by a tap', async ({ page }) => {
  const player = await openPlayer(page, '/routines/own/play/#r=slow-heel-drop.r3');
  await press(page, 'Start');
  await leap(page, 5_000 + 5_000 + 500);
  await expect(player).toContainText('Down, 2 of 3');
  await expect(player.getByRole('timer')).toHaveText('2');
  await leap(page, 3_000);
  await expect(player).toContainText('Wait, 2 of 3');
  await leap(page, 1_000);
  await expect(player).toContainText('Up, 2 of 3');
  await press(page, 'Set done');
  await expect(player).toContainText('Change legs');
});

test('the safety questions must all hold, and are asked once a day', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-23T20:00:00') });
  await page.goto('/routines/short-version/play/');
  await expect(page.locator('astro-island').first()).not.toHaveAttribute('ssr', /.*/);
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByRole('alert')).toContainText('3 lines are open');
  await expect(page.getByText('may be a clot: be seen today')).toBeVisible();
  for (const check of await page.getByRole('checkbox').all()) await check.check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('2:45 minutes')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  await page.clock.setSystemTime(new Date('2026-11-24T07:00:00'));
  await page.reload();
  await expect(page.getByRole('button', { name: 'Go on' })).toBeVisible();
});

test('each exercise is shown before it is first done, and only then', async ({ page }) => {
  const player = await openPlayer(page, '/routines/experts-four/play/', true);
  await press(page, 'Start');
  await expect(page.getByRole('heading', { name: 'Calf stretch, back knee straight' })).toBeFocused();
  await expect(player).toContainText('Put the back heel down');
  await leap(page, 600_000);
  await press(page, 'I am ready');
  await expect(player).toContainText('Get ready');
  await leap(page, 186_000);
  await expect(page.getByRole('heading', { name: 'Calf stretch, back knee bent' })).toBeVisible();
  await page.clock.resume();
  await page.evaluate(() => sessionStorage.clear());
  await page.goto('/routines/short-version/play/');
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(player).toContainText('Get ready');
});

test('when it hurts the timer stops, and the way on is easier', async ({ page }) => {
  const player = await openPlayer(page, '/routines/experts-four/play/');
  await press(page, 'Start');
  await leap(page, 8_000);
  await press(page, 'Hurts');
  await expect(page.getByRole('heading', { name: 'Stop. Let it go.' })).toBeFocused();
  await expect(player).toContainText('The pain is sharp or burning');
  await expect(player).toContainText('Take a shorter step');
  await expect(player.getByRole('timer')).toHaveCount(0);
  await leap(page, 60_000);
  await press(page, 'Go on, lighter');
  await expect(player.getByRole('timer')).toHaveText('8');
  await press(page, 'Hurts');
  await press(page, 'Do the easier one instead Reach and release');
  await expect(page.getByRole('heading', { name: 'Reach and release' })).toBeFocused();
  await expect(player).toContainText('Exercise 2 of 4');
  await page.reload();
  await expect(player).toContainText('Exercise 2 of 4');
  await press(page, 'I am ready');
  await leap(page, 6_000);
  await expect(player).toContainText('Rock 1 of 12');
  await press(page, 'Hurts');
  await press(page, 'Leave this exercise out');
  await expect(player).toContainText('Exercise 3 of 4');
  await press(page, 'Finish');
  await expect(player).toContainText('left 3 s, right 0 s');
});

test('out of sight and unheard, it waits; ten seconds back and skipping work', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'AudioContext', { value: undefined }));
  const player = await openPlayer(page, '/routines/experts-four/play/');
  await press(page, 'Start');
  await leap(page, 8_000);
  await setHidden(page, true);
  await page.clock.fastForward(80_000);
  await setHidden(page, false);
  await page.clock.runFor(100);
  await expect(player).toContainText('You were away 1:20');
  await press(page, 'Go on from here');
  await leap(page, 7_000);
  await expect(player).toContainText('Hold 1 of 6');
  await leap(page, 13_000);
  await expect(player).toContainText('Hold 2 of 6');
  await press(page, 'Back 10 s');
  await expect(player).toContainText('Hold 1 of 6');
  await press(page, 'Skip leg');
  await expect(player).toContainText('Change legs');
});

test('a reload loses nothing, and damaged memory starts afresh', async ({ page }) => {
  const player = await openPlayer(page, '/routines/experts-four/play/');
  await press(page, 'Start');
  await leap(page, 23_000);
  await expect(player.getByRole('timer')).toHaveText('8');
  await page.reload();
  await expect(player).toContainText('Paused');
  await expect(player.getByRole('timer')).toHaveText('8');
  await press(page, 'Resume');
  await leap(page, 3_000);
  await expect(player.getByRole('timer')).toHaveText('5');
  await page.goto('/about/');
  await page.evaluate(() => {
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage)) if (key !== 'routine-safe') storage.setItem(key, '{"v":1,"cuts":[[');
    }
  });
  await page.goto('/routines/experts-four/play/');
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible();
  await expect(page.getByText('could not be read, so it begins afresh')).toBeVisible();
});

test('keys work while the player has the focus, and only then', async ({ page }) => {
  const player = await openPlayer(page, '/routines/experts-four/play/');
  await page.keyboard.press('ArrowRight');
  await press(page, 'Start');
  await expect(player).toBeFocused();
  await leap(page, 8_000);
  await page.keyboard.press(' ');
  await page.clock.runFor(50);
  await expect(player).toContainText('Paused');
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowRight');
  await page.clock.runFor(50);
  await expect(player).toContainText('Change legs');
  await page.keyboard.press('ArrowLeft');
  await page.clock.runFor(50);
  await expect(player).toContainText('Left leg');
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('ArrowRight');
  await page.clock.runFor(50);
  await expect(player).toContainText('Left leg');
});

test('digits are at least 96 pixels high, and nothing scrolls sideways', async ({ page }) => {
  const player = await openPlayer(page, '/routines/experts-four/play/');
  await press(page, 'Start');
  await leap(page, 8_000);
  for (const [width, height] of [
    [320, 568],
    [390, 844],
    [844, 390],
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    const size = await player.getByRole('timer').evaluate((digits) => parseFloat(getComputedStyle(digits).fontSize));
    expect(size, `${width} × ${height}`).toBeGreaterThanOrEqual(96);
    const over = await player.evaluate((stage) => stage.scrollWidth - stage.clientWidth);
    expect(over, `${width} × ${height}`).toBeLessThanOrEqual(0);
    await expect(page.getByRole('button', { name: 'Hurts' })).toBeInViewport({ ratio: 0.9 });
  }
});

test('every state passes axe: overview, how-to, hold, paused, hurts, done', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('/routines/own/play/#r=calf-stretch-straight-knee,burpee');
  await page.getByRole('button', { name: 'Go on' }).waitFor();
  for (const check of await page.getByRole('checkbox').all()) await check.check();
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('“burpee” is not an exercise')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'I am ready' }).click();
  await page.getByRole('button', { name: 'I am ready' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Hurts' }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Finish for today' }).click();
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible();
  await expectAccessible(page);
});
