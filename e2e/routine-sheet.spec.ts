import { sheetsOf } from './pdf.ts';
import { expect, test, type } from './site.ts';

test('an own routine goes around by its link, and a bad link says what was changed', async ({ page, context }) => {
  await page.goto('/routines/short-version/');
  await page.getByRole('link', { name: 'Make it your own' }).click();
  await expect(page.locator('astro-island').first()).not.toHaveAttribute('ssr', /.*/);
  await page.getByLabel('Add an exercise').selectOption({ label: 'Ball squeeze' });
  await page.getByRole('button', { name: 'Up: Ball squeeze' }).click();
  await type(page.getByLabel('Seconds a hold', { exact: true }).first(), '99');
  await expect(page.getByText('Set to 30: from 5 to 30 is possible.')).toBeVisible();
  const address = page.url();
  expect(address).toContain('#r=ball-squeeze.h30,calf-stretch-straight-knee.r5.h12');
  const other = await context.newPage();
  await other.goto(address);
  const titles = other.locator('.routine-steps h3');
  await expect(titles).toHaveText(['Ball squeeze', 'Calf stretch, back knee straight']);
  await expect(other.locator('.routine-dose').first()).toContainText('2 sets of 8 × 30 s');
  await other.getByRole('link', { name: 'Do it now' }).click();
  await expect(other).toHaveURL(/own\/play\/#r=ball-squeeze\.h30,/);
  await other.goto('/routines/own/#r=calf-roller.t500,burpee');
  await expect(other.getByText('500 seconds a leg became 120')).toBeVisible();
  await expect(other.getByText('“burpee” is not an exercise')).toBeVisible();
  await expect(titles).toHaveText(['Calf massage with a roller']);
});

test('an exercise that was chosen before the editor woke is added once it does', async ({ page }) => {
  let wake = () => {};
  const asleep = new Promise<void>((done) => (wake = done));
  await page.route('**/_astro/RoutineEditor*.js', async (route) => {
    await asleep;
    await route.continue();
  });
  await page.goto('/routines/own/#r=calf-roller', { waitUntil: 'commit' });
  const choice = page.getByLabel('Add an exercise');
  await choice.selectOption({ label: 'Ball squeeze' });
  wake();
  await expect(page.locator('.routine-steps h3')).toHaveText(['Calf massage with a roller', 'Ball squeeze']);
  await expect(choice).toHaveValue('');
  await expect(page).toHaveURL(/#r=calf-roller,ball-squeeze$/);
});

for (const format of ['A4', 'Letter'] as const) {
  test(`every routine prints on two pages at most, ${format}`, async ({ page }) => {
    const own = '/routines/own/#r=calf-stretch-straight-knee,slow-heel-drop,outer-hip-lift,ball-squeeze';
    for (const path of ['/routines/short-version/', '/routines/experts-four/', '/routines/evidence-add-on/', own]) {
      await page.goto(path);
      await page.locator('.routine-steps .step-end svg').first().waitFor();
      const sheets = await sheetsOf(page, format);
      expect(sheets, path).toBeLessThanOrEqual(2);
      expect(sheets, path).toBeGreaterThanOrEqual(1);
    }
    await page.emulateMedia({ media: 'print' });
    await page.goto('/routines/experts-four/');
    await expect(page.getByText('Two weeks. Stay at the same distance')).toBeVisible();
    await expect(page.getByText('may be a clot: be seen today')).toBeVisible();
    await expect(page.getByText(/This is not medical advice\. http.*\/routines\/experts-four\//)).toBeVisible();
  });
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a routine is whole: steps, figures, doses, time; and no control is dead', async ({ page }) => {
    await page.goto('/routines/strength-days/');
    await expect(page.locator('.routine-steps > li')).toHaveCount(5);
    await expect(page.locator('.routine-steps svg').nth(4)).toBeVisible();
    await expect(page.getByText('2 sets of 8 each leg, 3-1-1 s')).toBeVisible();
    await expect(page.getByText('about 16 minutes')).toBeVisible();
    for (const path of ['/routines/strength-days/', '/routines/strength-days/play/', '/routines/own/']) {
      await page.goto(path);
      await expect(page.locator('button:visible, input:visible, select:visible')).toHaveCount(0);
    }
    await page.goto('/routines/strength-days/play/');
    await expect(page.locator('noscript p')).toContainText('The player needs a script.');
  });
});
