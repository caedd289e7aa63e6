import { ARTICLE, expect, test } from './site.ts';

test('the column is found from the home page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'The quiet culprit behind your IT band pain' }).click();
  await expect(page).toHaveURL(ARTICLE);
  await expect(page.locator('h1')).toHaveText('The quiet culprit behind your IT band pain');
});

test('the byline tells host and expert apart and dates the column', async ({ page }) => {
  await page.goto(ARTICLE);
  const byline = page.locator('.byline');
  await expect(byline).toContainText(
    'Answered by the expert, Aaron Lipsey, personal trainer. Asked by the host, Linds.',
  );
  await expect(byline).toContainText(/\d+ minutes to read/);
  await expect(byline).toContainText(/Claims last checked .*; next check due /);
  await expect(byline.locator('time')).toHaveCount(3);
  await expect(byline).toContainText('Not yet reviewed by a clinician');
  await byline.getByRole('link', { name: 'Aaron Lipsey' }).click();
  await expect(page.locator('h1')).toHaveText('Aaron Lipsey');
});

test('the contents lead to every part', async ({ page }) => {
  await page.goto(ARTICLE);
  const hashes = await page.locator('.toc a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(hashes.length).toBeGreaterThan(10);
  for (const hash of hashes) await expect(page.locator(`[id="${hash?.slice(1)}"]`)).toHaveCount(1);
});

test('a link in the contents lands on its part', async ({ page }) => {
  for (const name of ['Letters', 'Massage, and often', 'What the evidence says', 'The problem']) {
    await page.goto(ARTICLE);
    const link = page.locator('.toc').getByRole('link', { name, exact: true });
    if (!(await link.isVisible())) continue;
    await link.click();
    const target = page.locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"]`);
    await page.waitForTimeout(1_500);
    const top = await target.evaluate((element) => element.getBoundingClientRect().top);
    expect(top, name).toBeGreaterThan(-10);
    expect(top, name).toBeLessThan(200);
  }
});

test('every link inside the column has somewhere to go', async ({ page }) => {
  await page.goto(ARTICLE);
  const lost = await page
    .locator('a[href^="#"]')
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')?.slice(1) ?? '').filter((id) => !document.getElementById(id)),
    );
  expect(lost).toEqual([]);
});

test('ids are unique', async ({ page }) => {
  await page.goto(ARTICLE);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('red flags come before the exercises, evidence and sources after', async ({ page }) => {
  await page.goto(ARTICLE);
  const order = await page.evaluate(() =>
    ['#red-flags', '#flexibility-at-05', '#what-the-evidence-says', '#sources'].map(
      (id) => document.querySelector(id)?.getBoundingClientRect().top ?? Number.NaN,
    ),
  );
  expect(order).toEqual([...order].sort((a, b) => a - b));
  await expect(page.locator('.claim')).toHaveCount(15);
  for (const claim of await page.locator('.claim').all()) await expect(claim.locator('.chip')).not.toBeEmpty();
});

test("the expert's own claims stand only as quotations", async ({ page }) => {
  await page.goto(ARTICLE);
  for (const words of ['100% success', 'highest level of weightlifting']) {
    await expect(page.locator('blockquote', { hasText: words })).toHaveCount(1);
    const outside = await page.evaluate((text) => {
      const copy = document.documentElement.cloneNode(true) as HTMLElement;
      for (const quote of copy.querySelectorAll('blockquote')) quote.remove();
      return copy.innerHTML.includes(text);
    }, words);
    expect(outside).toBe(false);
  }
});

test('the scale is explained in a footnote and leads back', async ({ page }) => {
  await page.goto(ARTICLE);
  await page.locator('[data-footnote-ref]').click();
  await expect(page.locator('[data-footnotes]')).toContainText('below its first mark');
});

test('prints the whole column and none of its controls', { tag: '@both' }, async ({ page }) => {
  await page.goto(ARTICLE);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Stop for pain at the heel bone')).toBeVisible();
  await expect(page.locator('#red-flags')).toBeVisible();
  await expect(page.locator('.theme-toggle')).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.length).toBeGreaterThan(20_000);
});
