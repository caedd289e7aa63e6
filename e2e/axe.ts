import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** What may differ by night: all else of a page is the same, and was looked at by day. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * Holds a page to axe, by day and by night, and leaves it dark.
 * @param refine what of the page is looked at, or which rules are left out
 */
export async function expectAccessible(page: Page, refine = (axe: AxeBuilder) => axe): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Our pages frame nobody: without frames axe needs no second page to put its findings together.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({
      resultTypes: ['violations'],
      ...(colorScheme === 'dark' && { runOnly: { type: 'rule', values: OF_COLOUR } }),
    });
    const { violations } = await refine(axe).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    expect(found, colorScheme).toEqual([]);
  }
}
