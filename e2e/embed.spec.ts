import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from './driver.ts';
import { ARTICLE, expect } from './site.ts';

const CARD = '/embed/exercises/slow-heel-drop/';

/** A page of somebody else, on a port of its own, with one frame that shows `address`. */
async function frameElsewhere(address: string): Promise<Server> {
  const page = `<!doctype html><html lang="en"><title>A club</title><iframe src="${address}" width="480" height="560"></iframe>`;
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return server;
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test('a page of somebody else shows the card of an exercise', async ({ page, baseURL }) => {
  const club = await frameElsewhere(`${baseURL}${CARD}`);
  try {
    await page.goto(addressOf(club));
    const card = page.frameLocator('iframe');
    await expect(card.getByRole('heading', { level: 1, name: 'Slow heel drop' })).toBeVisible();
    await expect(card.locator('.embed-words strong')).toBeVisible();
    await expect(card.locator('.embed-words strong')).toHaveText(/\d/);
  } finally {
    club.close();
  }
});

test('a page of somebody else cannot show an article', async ({ page, baseURL }) => {
  const club = await frameElsewhere(`${baseURL}${ARTICLE}`);
  try {
    const answered = page.waitForResponse(`${baseURL}${ARTICLE}`);
    await page.goto(addressOf(club));
    expect((await answered).status()).toBe(200);
    // The browser puts a page of its own there, with a heading and, in Firefox, an article.
    await expect(page.frameLocator('iframe').locator('main, .prose')).toHaveCount(0);
  } finally {
    club.close();
  }
});
