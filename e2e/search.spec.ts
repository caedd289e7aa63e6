import { expect, test } from './site.ts';

const ARTICLE = '/articles/it-band-pain/';
const field = 'Search the site';

test(
  'nothing of the search is fetched before it is asked for; then it finds, by keys alone',
  { tag: '@both' },
  async ({ page, isMobile }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(ARTICLE);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((path) => /pagefind|earch/.test(path))).toEqual([]);

    await page.keyboard.press('/');
    await page.getByLabel(field).fill('heel drop stairs');
    const first = page.locator('.search-results a').first();
    await expect(first).toHaveText('Slow heel drop');
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^\d+ results? for “heel drop stairs”\.$/);
    await page.keyboard.press('ArrowDown');
    await expect(first).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(page.getByLabel(field)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();

    // A phone has no such key to turn off.
    if (isMobile) return;
    await page.keyboard.press('/');
    await page.getByLabel('Open with the / key').uncheck();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog')).toBeHidden();
  },
);

test('the page of the search keeps what is looked for in its address, narrows it, and says what to do for nothing', async ({
  page,
}) => {
  await page.goto('/search/?q=c');
  await expect(page.getByText('The search begins with a second letter.')).toBeVisible();
  await page.goto('/search/?q=calf&kind=exercise');
  await expect(page.locator('.search-kind').first()).toHaveText('Exercise');
  await page.getByLabel(field).fill('xylophone');
  await expect(page.getByText('Nothing found for “xylophone”.')).toBeVisible();
  await expect(page).toHaveURL('/search/?q=xylophone&kind=exercise');
  await page.getByRole('radio', { name: 'Everything' }).check();
  await page.getByLabel(field).fill('');
  await page.getByLabel('Part of the body').selectOption('inner-thigh');
  await expect(page.getByRole('link', { name: /^Inner.thigh lift/i }).first()).toBeVisible();
  await expect(page).toHaveURL('/search/?part=inner-thigh');
});

test('a search that cannot be fetched says so, and the next one tries again', async ({ page }) => {
  await page.route('**/pagefind/pagefind.js', (route) => route.abort());
  await page.goto('/search/?q=calf');
  await expect(page.getByText('The search could not be fetched.')).toBeVisible();
  await page.unroute('**/pagefind/pagefind.js');
  await page.getByLabel(field).fill('calf stretch');
  await expect(page.locator('.search-results a').first()).toBeVisible();
});

test('a kind alone lists its pages, without the whole index', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => request.url().includes('/pagefind/index/') && fetched.push(request.url()));
  await page.goto('/search/?kind=exercise');
  await expect(page.locator('.search-kind').first()).toHaveText('Exercise');
  await expect(page.locator('.search-results li')).toHaveCount(6);
  await expect(page.locator('.search-excerpt').first()).not.toContainText('qz');
  await expect(page.locator('.search-excerpt').first()).toContainText(/\w{4}/);
  expect(fetched).toHaveLength(1);
});
