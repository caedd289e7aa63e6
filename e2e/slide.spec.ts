import { needs } from './driver.ts';
import { ARTICLE, expect, test, wake } from './site.ts';

test('predict, reveal, and go to 0.5', { tag: '@both' }, async ({ page }) => {
  await page.goto(ARTICLE);
  const slider = page.getByRole('slider', { name: /How strong is the pull/ });
  await wake(page.locator('#stretch'));
  await slider.fill('6');
  await page.getByRole('button', { name: 'Show me' }).click();
  await expect(page.getByText('You were at 6. Aaron stops at 0.5')).toBeVisible();
  await page.getByRole('button', { name: 'Take me to 0.5' }).click();
  await expect(slider).toHaveValue('0.5');
  await expect(slider).toHaveAttribute('aria-valuetext', '0.5 of 10, first hint, the target');
  await expect(page).toHaveURL(/[?&]i=0\.5/);
});

test('the figure and the spring follow the value', async ({ page }) => {
  await page.goto(`${ARTICLE}?i=0`);
  await wake(page.locator('#stretch'));
  const slider = page.getByRole('slider', { name: /How strong is the pull/ });
  await expect(slider).toHaveValue('0');
  const drawing = () => page.locator('.stretch-you').innerHTML();
  const atZero = await drawing();
  await slider.fill('9');
  const atNine = await drawing();
  expect(atNine).not.toBe(atZero);
  await slider.fill('0');
  expect(await drawing()).toBe(atZero);
});

test('a shared link opens at its value, and a broken one at the question', async ({ page }) => {
  for (const [query, value] of [
    ['?i=3', '3'],
    ['?i=99', '10'],
    ['?i=-4', '0'],
    ['?i=seven', '5'],
    ['?i=', '5'],
  ] as const) {
    await page.goto(ARTICLE + query);
    await wake(page.locator('#stretch'));
    await expect(page.getByRole('slider', { name: /How strong is the pull/ })).toHaveValue(value);
  }
});

test('keys move a tenth, a page ten times that, and every zone has a button', async ({ page }) => {
  await page.goto(`${ARTICLE}?i=0.5#discussion`);
  await wake(page.locator('#stretch'));
  const slider = page.getByRole('slider', { name: /How strong is the pull/ });
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveValue('0.6');
  await page.keyboard.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', /10 of 10.*back off/i);
  await page.keyboard.press('Home');
  await expect(slider).toHaveValue('0');
  await page.getByRole('button', { name: 'A tenth more' }).click();
  await expect(slider).toHaveValue('0.1');
  for (const [zone, text] of [
    ['Mild', /mild/],
    ['Ordinary stretch', /ordinary/],
    ['Back off', /back off/],
    ['First hint', /first hint/],
  ] as const) {
    await page.getByRole('button', { name: zone }).click();
    await expect(slider).toHaveAttribute('aria-valuetext', text);
    await expect(page.getByRole('button', { name: zone })).toHaveAttribute('aria-pressed', 'true');
  }
  await expect(page).toHaveURL(/#discussion$/);
});

test('waking moves nothing', async ({ page, browserName }) => {
  needs('layout-shift', browserName);
  // Letters that other journeys wrote come in as the discussion wakes; here it is as it was built.
  await page.route(/\/api\/threads\/it-band-pain(\?|$)/, async (route) => {
    const response = await route.fetch();
    const thread = (await response.json()) as { comments: { seeded: boolean }[] };
    const built = { ...thread, count: 5, pages: 1, comments: thread.comments.filter(({ seeded }) => seeded) };
    const props = await page.locator('astro-island[component-url*="Discussion"]').getAttribute('props');
    const tag = /W\/\\"([\w-]+)\\"/.exec(props ?? '')?.[1];
    const headers = { etag: `W/"${tag}"` };
    await route.fulfill({ json: built, headers });
  });
  await page.goto(ARTICLE);
  // A jump into what is still folded moves the page by itself; that is the first paint's matter, not waking's.
  await expect(page.locator('html')).not.toHaveClass(/folded/);
  await page.evaluate(() => {
    interface Shift extends PerformanceEntry {
      value: number;
      sources: { node: Node | null }[];
    }
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const moved = sources.map(({ node }) => `${node?.nodeName} ${node?.textContent?.slice(0, 40)}`);
        if (value >= 0.005) shifts.push(`${value}: ${moved.join('; ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const island of await page.locator('astro-island').all()) {
    await wake(island);
    await page.waitForTimeout(300);
  }
  expect(await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts)).toEqual([]);
});
