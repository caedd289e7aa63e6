import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { wakeAll } from './site.ts';

export const PLAN = '/plan/';
export const TODAY = '2026-11-23';
/** Plans of one block, begun eight and fourteen days ago. */
export const RUNNING = '#p=1.cm_2026-11-15.4750.14';
export const OVER = '#p=1.cm_2026-11-09.4750.14';

/** Opens the page at noon of a day, with both widgets awake. */
export async function open(page: Page, hash = '', day = TODAY) {
  await page.clock.setFixedTime(new Date(`${day}T12:00:00`));
  await page.goto(PLAN + hash);
  await wakeAll(page);
}

export const plan = (page: Page) => page.locator('.plan');
export const log = (page: Page) => page.locator('.log');
export const headline = (page: Page) => page.locator('.plan-headline');

/** Chooses in a group of radios. */
export function score(page: Page, legend: string, label: string) {
  return page.getByRole('group', { name: legend }).getByRole('radio', { name: label, exact: true }).check();
}

/** The name and the text of the file that a button gives. */
export async function fileOf(page: Page, button: string) {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}
