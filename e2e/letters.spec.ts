import { ARTICLE, expect, test, wake } from './site.ts';

const letters = '#discussion';

test('the first conversation stands in the page, with the safety note under the host', async ({ request }) => {
  const html = await (await request.get(ARTICLE)).text();
  for (const name of ['Amber', 'Linds']) expect(html).toContain(name);
  expect(html.indexOf('people feel it in different places')).toBeLessThan(html.lastIndexOf('New pain means'));
  expect(html).toMatch(/id="comment-[0-9a-f-]{36}"/);
});

test('a question is posted at once and is there after a reload', async ({ page }, { project }) => {
  const words = `How long until I feel a difference? (${project.name})`;
  await page.goto(ARTICLE);
  await wake(page.locator(letters));
  const section = page.locator(letters);
  await section.getByLabel('Your letter').fill(words);
  await section.getByLabel('Sign it with a name').fill('Kim');
  await section.getByRole('button', { name: /^Post/ }).click();
  await expect(section.locator('.letter', { hasText: words })).toBeVisible();
  await expect(section.getByRole('status')).toContainText(/Posted/);
  await expect(section.getByLabel('Your letter')).toHaveValue('');
  await page.reload();
  await wake(page.locator(letters));
  await expect(section.locator('.letter', { hasText: words })).toBeVisible();
});

test('a reply is written in place', async ({ page }, { project }) => {
  const words = `Thank you, that helps. (${project.name})`;
  await page.goto(ARTICLE);
  const section = page.locator(letters);
  await wake(section);
  await page.waitForLoadState('networkidle');
  await section.getByRole('link', { name: 'Reply to Linds' }).first().click();
  const reply = section.getByLabel('Your reply to Linds');
  await expect(reply).toBeVisible();
  await reply.fill(words);
  const form = section.locator('form').filter({ has: page.getByLabel('Your reply to Linds') });
  await form.getByLabel('Sign it with a name').fill('Kim');
  await form.getByRole('button', { name: /^Post/ }).click();
  await expect(section.locator('.letter', { hasText: words }).last()).toBeVisible();
  await expect(page).toHaveURL(ARTICLE);
});

test('what was typed survives a reload, and is gone once posted', async ({ page }, { project }) => {
  await page.goto(ARTICLE);
  const section = page.locator(letters);
  await wake(section);
  await section.getByLabel('Your letter').fill(`Half a thought (${project.name})`);
  await page.waitForTimeout(600);
  await page.reload();
  await wake(section);
  await expect(section.getByLabel('Your letter')).toHaveValue(`Half a thought (${project.name})`);
});

test('without a network the letter waits, and nothing is lost', async ({ page, context }, { project }) => {
  const words = `Written in a tunnel (${project.name})`;
  await page.goto(ARTICLE);
  const section = page.locator(letters);
  await wake(section);
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await section.getByLabel('Your letter').fill(words);
  await section.getByLabel('Sign it with a name').fill('Kim');
  await section.getByRole('button', { name: /^Post/ }).click();
  await expect(section.getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(section.getByText(words).first()).toBeVisible();
  await context.setOffline(false);
  await section.getByRole('button', { name: 'Try again' }).click();
  await expect(section.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  await page.reload();
  await wake(section);
  await expect(section.locator('.letter', { hasText: words })).toHaveCount(1);
});

test('script in a letter or a name stays text', async ({ page }) => {
  await page.goto(ARTICLE);
  const section = page.locator(letters);
  await wake(section);
  await section
    .getByLabel('Your letter')
    .fill('<img src=x onerror="window.hit=1"> <script>window.hit=1</script> [a](javascript:window.hit=1)');
  await section.getByLabel('Sign it with a name').fill('<b onmouseover=alert(1)>Eve</b>');
  await section.getByRole('button', { name: /^Post/ }).click();
  await expect(section.getByText('<b onmouseover=alert(1)>Eve</b>').first()).toBeVisible();
  await page.goto(`${ARTICLE}discussion/`);
  await expect(page.getByText('<b onmouseover=alert(1)>Eve</b>').first()).toBeVisible();
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  await expect(page.locator('a[href^="javascript:"]')).toHaveCount(0);
});

test('what is wrong is said beside the field, before anything is sent', async ({ page }) => {
  await page.goto(ARTICLE);
  const section = page.locator(letters);
  await wake(section);
  await section.getByLabel('Your letter').fill('Hello');
  await section.getByLabel('Sign it with a name').fill('Linds');
  await section.getByRole('button', { name: /^Post/ }).click();
  await expect(section.getByText('That name belongs to the people of this column')).toBeVisible();
  await expect(section.getByLabel('Your letter')).toHaveValue('Hello');
});
