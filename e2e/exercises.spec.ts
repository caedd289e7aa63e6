import { gzipSync } from 'node:zlib';
import { sheetsOf } from './pdf.ts';
import { expect, test } from './site.ts';

const EXERCISES = [
  'calf-stretch-straight-knee',
  'calf-stretch-bent-knee',
  'reach-and-release',
  'slow-heel-drop',
  'calf-roller',
  'calf-over-kneecap',
  'ball-squeeze',
  'inner-thigh-lift',
  'copenhagen-hold',
  'outer-hip-lift',
];

const STRETCH = '/exercises/calf-stretch-straight-knee/';

test('the list is filtered in place, counted aloud, and kept in the address', async ({ page }) => {
  await page.goto('/exercises/');
  const items = page.locator('.exercise-list > li:visible');
  await expect(items).toHaveCount(10);
  await page.getByLabel('For').selectOption('Inner thigh');
  await expect(items).toHaveCount(3);
  await expect(page.getByRole('status')).toHaveText('3 of 10 exercises');
  await page.getByLabel('With').selectOption('Nothing');
  await expect(items).toHaveCount(1);
  await expect(page).toHaveURL(/\?part=inner-thigh&equipment=none$/);
  await page.getByLabel('Where').selectOption('On the stairs');
  await expect(page.getByRole('status')).toHaveText('None fits. Set one of the three back to all.');
  await page.goto('/exercises/?part=calf&place=wall');
  await expect(items).toHaveCount(3);
  await expect(page.getByLabel('For')).toHaveValue('calf');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is filtered all the same', async ({ page }) => {
    await page.goto('/exercises/');
    await page.getByLabel('Where').selectOption('At a wall');
    await expect(page.locator('.exercise-list > li:visible')).toHaveCount(3);
  });

  test('an exercise is complete: both ends of the movement, dose, steps, signs to stop at', async ({ page }) => {
    await page.goto(STRETCH);
    await expect(page.getByRole('img', { name: 'Calf stretch, back knee straight: start, nothing yet' })).toBeVisible();
    await expect(
      page.getByRole('img', { name: 'Calf stretch, back knee straight: the first hint, 0.5' }),
    ).toBeVisible();
    await expect(page.getByText('6 holds of 10 to 12 seconds with each leg')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Stop if' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Play the movement' })).toBeHidden();
  });
});

test('a movement is still until it is played, pauses, and ends where it began to be shown', async ({ page }) => {
  await page.clock.install();
  await page.goto(STRETCH);
  const end = page.locator('.motion-end .shirt').first();
  const boxOf = () =>
    end.evaluate((path: SVGGraphicsElement) => {
      const { x, y, width, height } = path.getBBox();
      return [x, y, width, height];
    });
  const rest = await end.getAttribute('d');
  const restBox = await boxOf();
  await page.clock.runFor(2000);
  expect(await end.getAttribute('d')).toBe(rest);
  await page.getByRole('button', { name: 'Play the movement' }).click();
  const pause = page.getByRole('button', { name: 'Pause' });
  await expect(pause).toBeVisible();
  await page.clock.runFor(1000);
  expect(await end.getAttribute('d')).not.toBe(rest);
  await pause.click();
  const play = page.getByRole('button', { name: 'Play the movement' });
  await expect(play).toBeVisible();
  const paused = await end.getAttribute('d');
  await page.clock.runFor(3000);
  expect(await end.getAttribute('d')).toBe(paused);
  await play.click();
  await expect(pause).toBeVisible();
  await page.clock.runFor(100);
  await page.clock.fastForward(20_000);
  await page.clock.runFor(100);
  await expect(page.getByRole('button', { name: 'Play again' })).toBeVisible();
  // The page's drawing has fewer curves than the played one, none of which strays by more than two units.
  for (const [index, edge] of (await boxOf()).entries()) {
    expect(Math.abs(edge - (restBox[index] ?? Number.NaN))).toBeLessThan(3);
  }
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('there are two stills with an arrow, and nothing to play', async ({ page }) => {
    await page.goto(STRETCH);
    await expect(page.locator('.motion-start .figure')).toBeVisible();
    await expect(page.locator('.motion-end .figure')).toBeVisible();
    await expect(page.locator('.motion-arrow')).toBeVisible();
    await expect(page.locator('.motion-play')).toBeHidden();
  });
});

test('no figure weighs more than 6 kB in its page', async ({ page }) => {
  await page.goto('/examples/figures/');
  const figures = await page.locator('.motion').evaluateAll((all) => all.map((figure) => figure.outerHTML));
  expect(figures.length).toBeGreaterThanOrEqual(EXERCISES.length);
  for (const figure of figures) expect(gzipSync(figure).length).toBeLessThan(6000);
});

test('an exercise prints on two pages at most', async ({ page, isMobile }) => {
  test.skip(isMobile, 'paper is the same everywhere');
  for (const exercise of EXERCISES) {
    await page.goto(`/exercises/${exercise}/`);
    const sheets = await sheetsOf(page, 'A4', 1.5);
    expect(sheets, exercise).toBeLessThanOrEqual(2);
    expect(sheets, exercise).toBeGreaterThanOrEqual(1);
  }
});
